using System.Numerics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Kit.Tests;

public sealed class RecordTests
{
    [Test]
    public void Results_with_equal_parts_are_equal()
    {
        new FileDigest("/a", "00").ShouldBe(new FileDigest("/a", "00"));
        new Factorial(20, BigInteger.Pow(10, 40)).ShouldBe(new Factorial(20, BigInteger.Pow(10, 40)));
        new Page("http://site.test/", 200, "").ShouldBe(new Page("http://site.test/", 200, ""));
    }

    [Test]
    public void Equal_results_have_equal_hash_codes() =>
        new Factorial(5, 120).GetHashCode().ShouldBe(new Factorial(5, 120).GetHashCode());

    [Test]
    public void Results_that_differ_in_one_part_are_not_equal()
    {
        new FileDigest("/a", "00").ShouldNotBe(new FileDigest("/b", "00"));
        new FileDigest("/a", "00").ShouldNotBe(new FileDigest("/a", "0A"));
        new Factorial(5, 120).ShouldNotBe(new Factorial(5, 121));
        new Factorial(5, 120).ShouldNotBe(new Factorial(6, 120));
        new Page("http://site.test/", 200, "").ShouldNotBe(new Page("http://site.test/", 404, ""));
        new Page("http://site.test/", 200, "").ShouldNotBe(new Page("http://site.test/", 200, "x"));
    }

    [Test]
    public void Results_are_taken_apart_in_the_order_of_their_parts()
    {
        var (url, status, title) = new Page("http://site.test/", 404, "none");

        (url, status, title).ShouldBe(("http://site.test/", 404, "none"));
    }
}
