namespace Katas.Reports;

/// <summary>Texts that a student's page shows.</summary>
public interface IScriptTexts
{
    /// <summary>The student's script; null where there is none to show.</summary>
    string? Script(string kata);

    /// <summary>The reference; null where it may not be shown, or not yet.</summary>
    string? Solution(string kata);
}
