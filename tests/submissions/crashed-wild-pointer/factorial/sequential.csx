// Writes to memory that is not there.
using System.Runtime.InteropServices;

List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Marshal.WriteInt64(unchecked((nint)0x5A5A_5A5A_5000), 42);
    return [];
}
