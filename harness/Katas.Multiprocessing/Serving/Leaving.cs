namespace Katas.Multiprocessing.Serving;

/// <summary>Ends a worker when its host has died or given it up, which is seen even in the middle of a job.</summary>
internal sealed class Leaving
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private volatile bool isOrderly;
    private volatile bool isBusy;

    /// <summary>The host has said goodbye: what the program does at its end has a few seconds.</summary>
    public bool IsOrderly
    {
        set => isOrderly = value;
    }

    /// <summary>The program's own code runs, and sees no end of the input; else the loop that reads sees it by itself.</summary>
    public bool IsBusy
    {
        set => isBusy = value;
    }

    public static Leaving Watch(int input)
    {
        var leaving = new Leaving();
        new Thread(() => leaving.Run(input), 256 * 1024) { IsBackground = true, Name = "pool watch" }.Start();
        return leaving;
    }

    private void Run(int input)
    {
        Native.WaitForHangUp(input);
        // The goodbye was written before the pipe was closed, but it may not have been read yet, or only just.
        using var never = new ManualResetEventSlim();
        for (var waited = TimeSpan.Zero; waited < Grace && !IsOfNoUse(input); waited += Glance)
        {
            never.Wait(Glance);
        }
        Native.ExitNow(0);
    }

    /// <summary>It works for nobody.</summary>
    private bool IsOfNoUse(int input) => isBusy && !isOrderly && !Native.HasInput(input);
}
