using Microsoft.Data.Sqlite;

namespace Wutong.Database;

/// <summary>The statements that were prepared on one connection of SQLite, by their text. Not for two threads at once, as the connection is not.</summary>
internal sealed class KeptStatements : IDisposable
{
    /// <summary>About ten kilobytes each; the one that was not asked for the longest makes room.</summary>
    private const int Most = 200;

    /// <summary>In characters. What is longer writes many rows at once and rarely comes again.</summary>
    private const int LongestText = 20_000;

    private readonly Dictionary<string, Statement> byText = new(StringComparer.Ordinal);
    private long turn;

    /// <summary>The statement of this command's text in its place; the command itself where the statement is just being read.</summary>
    public SqliteCommand For(SqliteCommand command)
    {
        if (command.CommandText.Length > LongestText) return command;
        if (!byText.TryGetValue(command.CommandText, out var statement)) statement = Add(command);
        return statement.TryTake(command, ++turn) ? statement : command;
    }

    public void Dispose()
    {
        foreach (var statement in byText.Values) statement.Forget();
        byText.Clear();
    }

    private Statement Add(SqliteCommand command)
    {
        if (byText.Count >= Most && byText.Values.Where(s => !s.IsTaken).MinBy(s => s.Turn) is { } oldest)
        {
            byText.Remove(oldest.CommandText);
            oldest.Forget();
        }
        return byText[command.CommandText] = new Statement(command.CommandText, command.Connection!);
    }

    /// <summary>A command that is prepared once and whose disposal only gives it back.</summary>
    private sealed class Statement(string text, SqliteConnection connection) : SqliteCommand(text, connection)
    {
        private bool isForgotten;

        public bool IsTaken { get; private set; }

        /// <summary>When it was last asked for.</summary>
        public long Turn { get; private set; }

        public bool TryTake(SqliteCommand asked, long turn)
        {
            if (IsTaken) return false;
            (IsTaken, Turn, Transaction, CommandTimeout) = (true, turn, asked.Transaction, asked.CommandTimeout);
            foreach (SqliteParameter parameter in asked.Parameters) Parameters.Add(parameter);
            asked.Parameters.Clear();
            asked.Dispose();
            return true;
        }

        public void Forget()
        {
            isForgotten = true;
            Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            if (isForgotten || !disposing)
            {
                base.Dispose(disposing);
                return;
            }
            Parameters.Clear();
            (Transaction, IsTaken) = (null, false);
        }
    }
}
