using Katas.Engine.Catalog;
using Microsoft.Data.Sqlite;

namespace Katas.Engine.Grading;

/// <summary>The SQLite file under the gradebook. Every write is on the disk when it returns. Safe from several threads.</summary>
internal sealed class Database : IDisposable
{
    private const int Version = 1;
    private const int Full = 13;
    private const int NoDatabase = 26;
    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();

    /// <exception cref="SubmissionException">There is none, or it cannot be used.</exception>
    /// <exception cref="IOException">The disk fails.</exception>
    public Database(string file, SqliteOpenMode mode)
    {
        _file = file;
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString()
        );
        try
        {
            _connection.Open();
            Write("PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            switch (Convert.ToInt32(Scalar("PRAGMA user_version")))
            {
                case 0 when mode == SqliteOpenMode.ReadWriteCreate:
                    Write(Schema);
                    break;
                case Version:
                    break;
                default:
                    throw new SubmissionException(
                        $"{file} was made by another version of katas, or holds nothing yet."
                    );
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NoDatabase)
        {
            _connection.Dispose();
            throw new SubmissionException($"{file} is no gradebook: {e.Message}");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">The disk is full or fails.</exception>
    public void Write(string sql, params IReadOnlyList<(string Name, object? Value)> values) =>
        Run(
            sql,
            values,
            command =>
            {
                command.ExecuteNonQuery();
                return 0;
            }
        );

    /// <summary>Several writes, all or none.</summary>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    public void WriteTogether(IEnumerable<(string Sql, IReadOnlyList<(string Name, object? Value)> Values)> writes)
    {
        lock (_lock)
        {
            try
            {
                using var transaction = _connection.BeginTransaction();
                foreach (var (sql, values) in writes)
                {
                    using var command = Command(sql, values);
                    command.Transaction = transaction;
                    command.ExecuteNonQuery();
                }
                transaction.Commit();
            }
            catch (SqliteException e)
            {
                throw Failure(e);
            }
        }
    }

    /// <summary>The first value of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params IReadOnlyList<(string Name, object? Value)> values) =>
        Run(sql, values, command => command.ExecuteScalar() is { } value and not DBNull ? value : null);

    /// <summary>Every row.</summary>
    public IReadOnlyList<T> Rows<T>(
        string sql,
        Func<SqliteDataReader, T> read,
        params IReadOnlyList<(string Name, object? Value)> values
    ) =>
        Run(
            sql,
            values,
            command =>
            {
                using var reader = command.ExecuteReader();
                var rows = new List<T>();
                while (reader.Read())
                {
                    rows.Add(read(reader));
                }
                return rows;
            }
        );

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private T Run<T>(string sql, IReadOnlyList<(string, object?)> values, Func<SqliteCommand, T> run)
    {
        lock (_lock)
        {
            try
            {
                using var command = Command(sql, values);
                return run(command);
            }
            catch (SqliteException e) when (e.SqliteErrorCode != NoDatabase)
            {
                throw Failure(e);
            }
        }
    }

    private SqliteCommand Command(string sql, IReadOnlyList<(string Name, object? Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
        return command;
    }

    private IOException Failure(SqliteException e) =>
        new(
            e.SqliteErrorCode == Full
                ? $"{_file}: the disk is full. Nothing that was finished is lost: make room, and give the same command again."
                : $"{_file}: {e.Message}",
            e
        );

    private const string Schema = """
        BEGIN;
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE hosts (host TEXT PRIMARY KEY, description TEXT NOT NULL) STRICT;
        CREATE TABLE students (
            student TEXT PRIMARY KEY, name TEXT NOT NULL, source TEXT NOT NULL, marked_late INTEGER NOT NULL,
            newest TEXT NOT NULL, submission TEXT, problem TEXT, remarks TEXT NOT NULL) STRICT;
        CREATE TABLE scripts (
            student TEXT NOT NULL, kata TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (student, kata)) STRICT;
        CREATE TABLE units (
            id INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL, kata TEXT NOT NULL, stage TEXT NOT NULL,
            kit TEXT NOT NULL, host TEXT NOT NULL, attempt INTEGER NOT NULL, verdict TEXT NOT NULL,
            all_points REAL NOT NULL, report TEXT NOT NULL, finished TEXT NOT NULL, milliseconds REAL NOT NULL,
            UNIQUE (hash, kata, stage, kit, host, attempt)) STRICT;
        PRAGMA user_version = 1;
        COMMIT;
        """;
}
