using Katas;
using Katas.Multiprocessing;
using Katas.Runner;

// Two roles: the judge's runner, and (as `katas-runner worker`) a worker of the script's process pools.
Room.Enter(JudgedRoom.FromEnvironment());
if (args is ["worker"])
{
    ScriptWatch.Join();
    return WorkerProgram.Run();
}
WorkerProgram.Use(Environment.ProcessPath!, "worker");
using var judge = JudgeLine.Open();
return new CaseLoop(judge).Run();
