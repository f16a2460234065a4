using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Katas.Multiprocessing.Tests;

/// <summary>Ends the run when a test hangs, with its name: a pool that blocks cannot be told to stop by a token.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WatchedAttribute : Attribute, ITestAction, IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(150);
    private Timer? timer;

    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test) =>
        timer = new Timer(
            _ => Environment.FailFast($"{test.FullName} has not ended in {Deadline}."),
            null,
            Deadline,
            Timeout.InfiniteTimeSpan
        );

    public void AfterTest(ITest test) => Dispose();

    public void Dispose() => timer?.Dispose();
}
