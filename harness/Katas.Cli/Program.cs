using System.Runtime.InteropServices;
using Katas.Cli;

using var interrupted = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await new KatasCommand(Terminal.OfProcess()).RunAsync(args, interrupted.Token);

void Stop(PosixSignalContext signal)
{
    // The children are ended and the folders removed before we go; a second signal does not wait for that.
    signal.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
}
