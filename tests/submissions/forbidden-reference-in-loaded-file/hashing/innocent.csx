// Loaded by locked.csx; asks for an assembly.
#r "System.Runtime.Loader"

static void Nothing() { }
