using System.Globalization;
using Katas.Engine.Catalog;
using Katas.Judging;
using Microsoft.Data.Sqlite;

namespace Katas.Engine.Grading;

/// <summary>
/// The journal of a class: who handed in what, and every unit that was finished, written before it is reported. Units are
/// never changed: a later one of the same script counts in place of an earlier one. Safe from several threads.
/// </summary>
public sealed class GradebookFile : IDisposable
{
    /// <summary>Its name in the results' folder.</summary>
    public const string FileName = "gradebook.db";

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Hash, KataId Kata, Lane Lane), Latest> _latest = [];

    private GradebookFile(string file, SqliteOpenMode mode, TimeProvider time)
    {
        _database = new Database(file, mode);
        _time = time;
        foreach (
            var (id, hash, kata, stage, kit, attempt, verdict) in _database.Rows(
                "SELECT id, hash, kata, stage, kit, attempt, verdict FROM units ORDER BY id",
                row =>
                    (
                        row.GetInt64(0),
                        row.GetString(1),
                        row.GetString(2),
                        row.GetString(3),
                        row.GetString(4),
                        row.GetInt32(5),
                        row.GetString(6)
                    )
            )
        )
        {
            if (KataId.Parse(kata) is { } known && Enum.TryParse<Lane>(stage, out var half))
            {
                _latest[(hash, known, half)] = new Latest(id, kit, attempt, VerdictCode.Parse(verdict));
            }
        }
    }

    /// <summary>The one in this folder, or a new one.</summary>
    /// <exception cref="SubmissionException">It is no gradebook.</exception>
    /// <exception cref="IOException">The disk fails.</exception>
    public static GradebookFile OpenOrCreate(string folder) =>
        new(Path.Combine(folder, FileName), SqliteOpenMode.ReadWriteCreate, TimeProvider.System);

    /// <summary>The one in this folder.</summary>
    /// <exception cref="SubmissionException">There is none.</exception>
    public static GradebookFile Open(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file)
            ? new GradebookFile(file, SqliteOpenMode.ReadWrite, TimeProvider.System)
            : throw new SubmissionException($"{folder} holds no gradebook. `katas grade DIR -o {folder}` makes one.");
    }

    /// <summary>What inputs are made from: the same for everybody, and drawn once.</summary>
    public int Seed
    {
        get
        {
            if (Fact("seed") is not { } seed)
            {
                seed = Random.Shared.Next(1, int.MaxValue).ToString(CultureInfo.InvariantCulture);
                Remember("seed", seed);
            }
            return int.Parse(seed, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Makes inputs from this seed; for a gradebook that has drawn none yet.</summary>
    /// <exception cref="SubmissionException">It has another one.</exception>
    public void UseSeed(int seed)
    {
        if (Fact("seed") is null)
        {
            Remember("seed", seed.ToString(CultureInfo.InvariantCulture));
        }
        else if (Seed != seed)
        {
            throw new SubmissionException(
                $"--seed {seed}: this gradebook's inputs are made from {Seed}, and everybody gets the same. Name another folder with -o."
            );
        }
    }

    /// <summary>How many units were finished so far, here or in another process.</summary>
    public int Units => Convert.ToInt32(_database.Scalar("SELECT count(*) FROM units"));

    /// <summary>Whether speed counts in this gradebook.</summary>
    public bool CountsSpeed
    {
        get => Fact("speed") == "yes";
        set => Remember("speed", value ? "yes" : "no");
    }

    /// <summary>The course's rules as the class brought them along; null where it brought none.</summary>
    public string? CourseFile
    {
        get => Fact("course");
        set => Remember("course", value ?? "");
    }

    /// <summary>Everybody, by id.</summary>
    public IReadOnlyList<HandedIn> Students()
    {
        var scripts = _database
            .Rows(
                "SELECT student, kata, hash FROM scripts",
                row => (Student: row.GetString(0), Kata: KataId.Parse(row.GetString(1)), Hash: row.GetString(2))
            )
            .Where(script => script.Kata is not null)
            .ToLookup(script => script.Student, StringComparer.Ordinal);
        return _database.Rows(
            "SELECT student, name, source, marked_late, newest, submission, problem, remarks FROM students ORDER BY student",
            row => new HandedIn(row.GetString(0), row.GetString(1))
            {
                Source = row.GetString(2),
                MarkedLate = row.GetBoolean(3),
                Newest = DateTimeOffset.Parse(row.GetString(4), CultureInfo.InvariantCulture),
                Submission = row.IsDBNull(5) ? null : row.GetString(5),
                Problem = row.IsDBNull(6) ? null : row.GetString(6),
                Remarks = ReportJson.ReadSentences(row.GetString(7)),
                Scripts = scripts[row.GetString(0)].ToDictionary(script => script.Kata!.Value, script => script.Hash),
            }
        );
    }

    /// <summary>Takes in what a student has handed in, in place of what was there before.</summary>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    public void Receive(HandedIn handed) =>
        _database.WriteTogether([
            (
                "INSERT OR REPLACE INTO students VALUES ($student, $name, $source, $late, $newest, $submission, $problem, $remarks)",
                [
                    ("$student", handed.Student),
                    ("$name", handed.Name),
                    ("$source", handed.Source),
                    ("$late", handed.MarkedLate ? 1 : 0),
                    ("$newest", handed.Newest.ToString("O", CultureInfo.InvariantCulture)),
                    ("$submission", handed.Submission),
                    ("$problem", handed.Problem),
                    ("$remarks", ReportJson.Write(handed.Remarks)),
                ]
            ),
            ("DELETE FROM scripts WHERE student = $student", [("$student", handed.Student)]),
            .. handed.Scripts.Select(script =>
                (
                    "INSERT INTO scripts VALUES ($student, $kata, $hash)",
                    (IReadOnlyList<(string, object?)>)
                        [("$student", handed.Student), ("$kata", script.Key.ToString()), ("$hash", script.Value)]
                )
            ),
        ]);

    /// <summary>The newest report of a script, the speed in it where that was measured after the verdict; null where there is none.</summary>
    /// <returns>The report, and all points of the kata.</returns>
    public (KataReport Report, double AllPoints)? Report(string hash, KataId kata)
    {
        long? id;
        lock (_lock)
        {
            id = Newest(hash, kata)?.Id;
        }
        return id is null ? null : Read(id.Value);
    }

    /// <summary>The report that counted when this unit was the newest; null where none did.</summary>
    public (KataReport Report, double AllPoints)? ReportAsOf(string hash, KataId kata, long unit)
    {
        var ids = _database.Rows(
            """
            SELECT id, stage FROM units WHERE hash = $hash AND kata = $kata AND id <= $unit ORDER BY id
            """,
            row => (Id: row.GetInt64(0), Lane: row.GetString(1)),
            ("$hash", hash),
            ("$kata", kata.ToString()),
            ("$unit", unit)
        );
        // Of speed only what came after the newest verdict counts.
        return ids.Count == 0 ? null : Read(ids[^1].Id);
    }

    /// <summary>Remembers which unit was the newest when a regrade began, until it ends, however often it is cut off.</summary>
    public long BeginRegrade()
    {
        if (Fact("regrade") is not { Length: > 0 } began)
        {
            began = (_database.Scalar("SELECT max(id) FROM units") ?? 0L).ToString()!;
            Remember("regrade", began);
        }
        return long.Parse(began, CultureInfo.InvariantCulture);
    }

    /// <summary>It has been through everything.</summary>
    public void EndRegrade() => Remember("regrade", "");

    /// <summary>The verdict where this very unit is finished and still counts; our own failures are not finished.</summary>
    internal Verdict? Finished(UnitKey key)
    {
        lock (_lock)
        {
            return
                _latest.TryGetValue((key.Hash, key.Kata, key.Lane), out var latest)
                && latest.Kit == key.Kit
                && latest.Verdict is not (null or Verdict.HarnessFault)
                && (key.Lane == Lane.Correctness || latest == Newest(key.Hash, key.Kata))
                ? latest.Verdict
                : null;
        }
    }

    /// <summary>Whether anything is known of it that another version of the kit has said.</summary>
    internal bool IsOfAnotherKit(UnitKey key)
    {
        lock (_lock)
        {
            return _latest.TryGetValue((key.Hash, key.Kata, key.Lane), out var latest) && latest.Kit != key.Kit;
        }
    }

    /// <summary>Writes a finished unit; it is on the disk when this returns.</summary>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    internal void Add(Unit unit, Host host)
    {
        lock (_lock)
        {
            var place = (unit.Key.Hash, unit.Key.Kata, unit.Key.Lane);
            var attempt =
                _latest.TryGetValue(place, out var before) && before.Kit == unit.Key.Kit ? before.Attempt + 1 : 0;
            var verdict = unit.Report.Verdict;
            _database.WriteTogether([
                (
                    "INSERT OR IGNORE INTO hosts VALUES ($host, $description)",
                    [("$host", host.Fingerprint), ("$description", host.Description)]
                ),
                (
                    """
                    INSERT INTO units (hash, kata, stage, kit, host, attempt, verdict, all_points, report, finished, milliseconds)
                    VALUES ($hash, $kata, $stage, $kit, $host, $attempt, $verdict, $points, $report, $finished, $took)
                    """,
                    [
                        ("$hash", unit.Key.Hash),
                        ("$kata", unit.Key.Kata.ToString()),
                        ("$stage", unit.Key.Lane.ToString()),
                        ("$kit", unit.Key.Kit),
                        ("$host", host.Fingerprint),
                        ("$attempt", attempt),
                        ("$verdict", VerdictCode.Of(verdict)),
                        ("$points", unit.AllPoints),
                        ("$report", ReportJson.Write(unit.Report)),
                        ("$finished", _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)),
                        ("$took", unit.Took.TotalMilliseconds),
                    ]
                ),
            ]);
            var id = (long)_database.Scalar("SELECT last_insert_rowid()")!;
            _latest[place] = new Latest(id, unit.Key.Kit, attempt, verdict);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _database.Dispose();

    private Latest? Newest(string hash, KataId kata)
    {
        var verdict = _latest.GetValueOrDefault((hash, kata, Lane.Correctness));
        var speed = _latest.GetValueOrDefault((hash, kata, Lane.Speed));
        return speed is not null && speed.Id > (verdict?.Id ?? 0) ? speed : verdict;
    }

    private (KataReport, double)? Read(long id)
    {
        var rows = _database.Rows(
            "SELECT report, all_points FROM units WHERE id = $id",
            row => (ReportJson.Read(row.GetString(0)), row.GetDouble(1)),
            ("$id", id)
        );
        return rows.Count == 0 ? null : rows[0];
    }

    private string? Fact(string name) =>
        (string?)_database.Scalar("SELECT value FROM meta WHERE name = $name", ("$name", name));

    private void Remember(string name, string value) =>
        _database.Write("INSERT OR REPLACE INTO meta VALUES ($name, $value)", ("$name", name), ("$value", value));

    private sealed record Latest(long Id, string Kit, int Attempt, Verdict? Verdict);
}
