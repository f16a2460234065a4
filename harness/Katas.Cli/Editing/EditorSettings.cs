using Katas.Cli.Learning;
using Katas.Engine.Isolation;
using Katas.Wire;

namespace Katas.Cli.Editing;

/// <summary>
/// What lets an editor complete and check .csx scripts: a copy of the kit's assemblies, a response file that names them
/// with the namespaces that are imported, and settings that point there. A file that somebody edited stays.
/// </summary>
/// <param name="place">The folder that is opened in the editor; katas/ lies in it.</param>
internal sealed class EditorSettings(string place, ToolFolder tools)
{
    /// <summary>The response file, from where the editor starts.</summary>
    private const string ResponseFile = $"{LearnerFolder.UsualName}/.katas/editor/katas.rsp";

    private static readonly string[] KitAssemblies = ["Katas.Kit", "Katas.Multiprocessing"];

    private static readonly (string File, string Text)[] Settings =
    [
        (
            "omnisharp.json",
            $$"""
            {
              "script": {
                "enabled": true,
                "defaultTargetFramework": "net10.0",
                "enableScriptNuGetReferences": false,
                "rspFilePath": "{{ResponseFile}}"
              },
              "msbuild": { "enabled": false }
            }

            """
        ),
        (
            ".vscode/settings.json",
            """
            {
              "dotnet.server.useOmnisharp": true,
              "omnisharp.enableMsBuildLoadProjectsOnDemand": true,
              "files.associations": { "*.csx": "csharp" },
              "files.exclude": { "**/.katas": true }
            }

            """
        ),
        (
            ".vscode/extensions.json",
            """
            {
              "recommendations": ["ms-dotnettools.csharp"],
              "unwantedRecommendations": ["ms-dotnettools.csdevkit"]
            }

            """
        ),
        (
            ".vscode/tasks.json",
            """
            {
              "version": "2.0.0",
              "tasks": [
                { "label": "katas watch", "type": "shell", "command": "katas", "presentation": { "panel": "dedicated" }, "problemMatcher": [] }
              ]
            }

            """
        ),
    ];

    /// <summary>Writes what is missing or was never edited, and adds the hashes to remember.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public IReadOnlyList<Copied> Write(LearnerProgress before, IDictionary<string, string> hashes)
    {
        WriteReference();
        return [.. Settings.Select(setting => Bring(setting.File, setting.Text, before, hashes))];
    }

    /// <summary>Ours alone, and made anew each time: it follows the command's version and place.</summary>
    private void WriteReference()
    {
        var folder = Path.GetDirectoryName(Path.Combine(place, ResponseFile))!;
        Directory.CreateDirectory(folder);
        foreach (var assembly in KitAssemblies)
        {
            File.Copy(
                Path.Combine(tools.References, $"{assembly}.dll"),
                Path.Combine(folder, $"{assembly}.dll"),
                overwrite: true
            );
            var comments = Path.Combine(tools.References, $"{assembly}.xml");
            if (File.Exists(comments))
            {
                File.Copy(comments, Path.Combine(folder, $"{assembly}.xml"), overwrite: true);
            }
        }
        var below = Path.GetDirectoryName(ResponseFile)!;
        IEnumerable<string> lines =
        [
            .. KitAssemblies.Select(assembly => $"/r:\"{below}/{assembly}.dll\""),
            .. ScriptImports.Namespaces.Select(import => $"/u:{import}"),
        ];
        WholeFile.Write(Path.Combine(place, ResponseFile), string.Join('\n', lines) + '\n');
    }

    private Copied Bring(string file, string text, LearnerProgress before, IDictionary<string, string> hashes)
    {
        var path = Path.Combine(place, file);
        // Beside the folder of the scripts, not in it.
        var name = $"../{file}";
        if (!File.Exists(path))
        {
            WholeFile.Write(path, text);
            hashes[name] = TextHash.Of(text);
            return new Copied(name, CopyOutcome.Made);
        }
        var there = File.ReadAllText(path);
        if (there == text || before.Kit.GetValueOrDefault(name) != TextHash.Of(there))
        {
            return new Copied(name, CopyOutcome.Same);
        }
        WholeFile.Write(path, text);
        hashes[name] = TextHash.Of(text);
        return new Copied(name, CopyOutcome.Updated);
    }
}
