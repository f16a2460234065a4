// The product 1·2·…·n, over the range that range.csx gives.
#load "range.csx"

static BigInteger Product(int n)
{
    var product = BigInteger.One;
    foreach (var i in UpTo(n))
        product *= i;
    return product;
}
