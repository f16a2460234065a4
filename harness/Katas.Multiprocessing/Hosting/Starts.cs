namespace Katas.Multiprocessing.Hosting;

/// <summary>Tells when there is no hope of a worker in some place: one after another has ended before it did anything.</summary>
internal sealed class Starts
{
    // A worker that leaves by itself before it is ready will do so again. One that was killed was probably not to blame.
    private const int MaxNotReady = 3;
    private const int MaxFruitless = 10;
    private const int MaxKilled = 100;

    private int notReady;
    private int fruitless;
    private int killed;

    /// <summary>A worker has ended. Returns why the pool must end, null where it need not.</summary>
    public WorkerStartException? Count(bool wasReady, bool wasOfUse, bool wasKilled, int exitCode)
    {
        if (wasOfUse || (wasReady && wasKilled))
        {
            (notReady, fruitless, killed) = (0, 0, 0);
        }
        else if (wasKilled)
        {
            killed++;
        }
        else if (wasReady)
        {
            fruitless++;
        }
        else
        {
            notReady++;
        }
        return notReady < MaxNotReady && fruitless < MaxFruitless && killed < MaxKilled
            ? null
            : new WorkerStartException(
                $"{notReady + fruitless + killed} workers one after another ended before they were ready, or before they did anything, the last with exit code {exitCode}; what they wrote to standard error may say why."
            );
    }
}
