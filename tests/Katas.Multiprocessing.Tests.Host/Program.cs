using Katas.Multiprocessing;
using Katas.Multiprocessing.Tests.Host;

// A real program for the tests: a worker of its own ("worker"), a host that can be killed ("host"), or things that are no workers.
switch (args)
{
    case ["worker"]:
        return WorkerProgram.Run();
    case ["host", var workers, ..]:
        return HostJobs.Host(int.Parse(workers), args.Contains("own"));
    case ["forget"]:
        return HostJobs.Forget();
    case ["babble", var seed]:
        return Babble.Run(int.Parse(seed));
    case ["stray"]:
        return Babble.Stray();
    case ["gibberish"]:
        Console.WriteLine("Hello, I am not a worker.");
        return 0;
    default:
        return 7;
}
