namespace Katas.Engine.Measuring;

/// <summary>Who runs against the clock in a round.</summary>
public enum Contestant
{
    /// <summary>The sequential reference of the task.</summary>
    Sequential,

    /// <summary>The reference solution of the kata.</summary>
    Reference,

    /// <summary>The submission.</summary>
    Submission,

    /// <summary>The submission, kept on one core.</summary>
    OneCore,

    /// <summary>The submission, with next to nothing to do.</summary>
    NextToNothing,
}
