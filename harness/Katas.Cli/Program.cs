using System.Runtime.InteropServices;
using Katas.Cli;
using Katas.Labs;

// The process pools of labs start this program as their workers.
if (args is [LabWorker.Role])
{
    return LabWorker.Run();
}
if (args is ["lab", ..])
{
    LabProcess.MakeRoom(args);
}

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
