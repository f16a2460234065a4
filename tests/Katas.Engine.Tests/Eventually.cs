using Shouldly;

namespace Katas.Engine.Tests;

/// <summary>Waits for what another process or thread brings about.</summary>
internal static class Eventually
{
    public static void True(Func<bool> condition, string what) =>
        SpinWait.SpinUntil(condition, House.Deadline).ShouldBeTrue($"in time: {what}");

    public static Task<T> InTime<T>(Task<T> task) => task.WaitAsync(House.Deadline);

    public static Task InTime(Task task) => task.WaitAsync(House.Deadline);
}
