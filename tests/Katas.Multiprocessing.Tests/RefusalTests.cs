using System.Reflection.Emit;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class RefusalTests : IDisposable
{
    private readonly int member = 3;
    private ProcessPool pool = null!;

    [SetUp]
    public void Open() => pool = new ProcessPool(1);

    [TearDown]
    public void Dispose() => pool.Dispose();

    [Test]
    public void A_lambda_that_captures_variables_is_refused_with_their_names()
    {
        var factor = 3;
        var offset = 1;

        var refused = Refused(x => (x * factor) + offset, JobRefusal.CapturesVariables);

        refused.CapturedNames.ShouldBe(["factor", "offset"], ignoreOrder: true);
        refused.Message.ShouldContain("factor");
        refused.Message.ShouldContain("pass the values in the item");
    }

    [Test]
    public void A_local_function_that_captures_is_refused_with_its_own_name()
    {
        var factor = 3;
        int Scale(int x) => x * factor;

        var refused = Refused(Scale, JobRefusal.CapturesVariables);

        refused.MethodName.ShouldBe("Scale");
        refused.CapturedNames.ShouldBe(["factor"]);
    }

    [Test]
    public void A_lambda_that_uses_members_around_it_is_refused_with_their_names() =>
        Refused(x => x + member, JobRefusal.InstanceMethod).CapturedNames.ShouldBe(["member"]);

    [Test]
    public void A_lambda_that_uses_variables_and_members_names_both()
    {
        var factor = 2;

        var captured = Refused(x => (x * factor) + member, JobRefusal.CapturesVariables).CapturedNames;

        captured.ShouldContain("factor");
        captured.ShouldContain("member");
    }

    [Test]
    public void A_method_of_an_object_is_refused()
    {
        Refused(AddMember, JobRefusal.InstanceMethod).Message.ShouldContain("mark the method static");
        Refused(new List<int> { 1 }.IndexOf, JobRefusal.InstanceMethod);
    }

    [Test]
    public void A_static_method_bound_to_its_first_argument_is_refused() =>
        Refused("text".CountUp, JobRefusal.BoundToObject);

    [Test]
    public void Several_methods_in_one_are_refused()
    {
        Func<int, int> several = Jobs.Pid;
        several += Jobs.Divide;

        Refused(several, JobRefusal.SeveralMethods);
    }

    [Test]
    public void A_generic_method_is_refused() => Refused(Same<int>, JobRefusal.Generic);

    [Test]
    public void A_method_made_at_run_time_is_refused()
    {
        var method = new DynamicMethod("made", typeof(int), [typeof(int)]);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ret);

        Refused(method.CreateDelegate<Func<int, int>>(), JobRefusal.NotInAFile);
    }

    [Test]
    public void A_method_of_an_assembly_loaded_from_memory_is_refused()
    {
        var context = new System.Runtime.Loader.AssemblyLoadContext("memory", isCollectible: true);
        using var bytes = new MemoryStream(File.ReadAllBytes(typeof(Host.HostJobs).Assembly.Location));
        var job = context
            .LoadFromStream(bytes)
            .GetType(typeof(Host.HostJobs).FullName!)!
            .GetMethod("Pid")!
            .CreateDelegate<Func<int, int>>();

        Refused(job, JobRefusal.NotInAFile).Message.ShouldContain("load it from a file");
    }

    [Test]
    public void What_captures_nothing_is_called()
    {
        static int Local(int x) => x + 2;

        pool.Map(Local, [1]).ShouldBe([3]);
        pool.Map(static x => x + 3, [1]).ShouldBe([4]);
        pool.Map(x => new[] { x }.Select(y => y * 5).Single(), [1]).ShouldBe([5]);
        pool.Map(Math.Abs, [-7]).ShouldBe([7]);
        // The method takes more than it is given and returns less than is asked for.
        pool.Map<string, object>(Describe, ["x"]).ShouldBe(["String x"]);
    }

    private static string Describe(object value) => $"{value.GetType().Name} {value}";

    private static T Same<T>(T value) => value;

    private int AddMember(int x) => x + member;

    private JobRefusedException Refused(Func<int, int> job, JobRefusal refusal)
    {
        var refused = Should.Throw<JobRefusedException>(() => pool.Submit(job, 1));
        refused.Refusal.ShouldBe(refusal);
        Should.Throw<JobRefusedException>(() => pool.Map(job, [1]));
        return refused;
    }
}

internal static class Extensions
{
    public static int CountUp(this string text, int by) => text.Length + by;
}
