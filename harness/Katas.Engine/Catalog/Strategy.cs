namespace Katas.Engine.Catalog;

/// <summary>How the jobs are run.</summary>
public enum Strategy
{
    /// <summary>One after another.</summary>
    Sequential,

    /// <summary>On threads of a pool.</summary>
    ThreadPool,

    /// <summary>In worker processes.</summary>
    ProcessPool,

    /// <summary>With a sensitive function under a lock.</summary>
    Locked,

    /// <summary>As a stream of tasks in order of completion.</summary>
    Futures,
}
