// Loaded by locked.csx; adds a text to a number that it declared as a number.
static BigInteger Product(int n)
{
    int value = "one";
    return value;
}
