using Katas.PoolSoak;

// Many workers at once, jobs under random kills, numbers through Imap: PoolSoak [jobs] [numbers]; a million and ten million by default.
var jobs = args.Length > 0 ? int.Parse(args[0]) : 1_000_000;
var numbers = args.Length > 1 ? int.Parse(args[1]) : 10_000_000;

var crowd = Crowd.Run(64);
Console.WriteLine(crowd);
var kills = KillSoak.Run(jobs, Environment.TickCount);
Console.WriteLine(kills);
var flow = NumberFlow.Run(numbers);
Console.WriteLine(flow);
return crowd.Holds && kills.Holds && flow.Holds ? 0 : 1;
