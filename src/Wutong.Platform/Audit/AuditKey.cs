using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Audit;

/// <summary>
/// The key of the log: a file outside the database, readable by its owner alone, made when the database first needs one. The chain of seals begins with a
/// seal of the key itself, so a key that is lost or another's is told at once and never replaced by a new one. One a process and database.
/// </summary>
public sealed class AuditKey(string file)
{
    private const int Length = 32;
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly Lock making = new();
    private Keys? known;

    /// <summary>For a context that only migrates.</summary>
    public static AuditKey None { get; } = new("");

    public string File => file;

    /// <summary>Where the chain's head is kept, so that a cut tail is found although the database says nothing of it.</summary>
    public string HeadFile => Path.ChangeExtension(file, ".head");

    /// <summary>What is derived from the file: one key seals entries, the other wraps the keys of persons.</summary>
    internal sealed record Keys(byte[] Seal, byte[] Wrap)
    {
        /// <summary>The seal with which the chain begins.</summary>
        public byte[] Beginning { get; } = HMACSHA256.HashData(Seal, "wutong audit"u8);
    }

    /// <summary>The keys, for a write: where the database has none yet, it gets the file's, and the file is made where it is not there.</summary>
    internal async Task<Keys> OpenAsync(WutongDb db)
    {
        if (known is { } open) return open;
        if (await FindAsync(db) is { } found) return known = found;
        var keys = Read() ?? Make();
        db.Add(AuditSeal.First(keys));
        // Known once it is saved: a write that is rolled back takes the beginning with it.
        db.AfterCommit(() => known = keys);
        return keys;
    }

    /// <summary>The keys that the database was written with; null where it was never written with any.</summary>
    internal async Task<Keys?> FindAsync(WutongDb db)
    {
        if (known is { } open) return open;
        if (await db.AuditSeals.AsNoTracking().Where(s => s.Sequence == 0).Select(s => s.Mac).SingleOrDefaultAsync() is not { } beginning) return null;
        var keys = Read() ?? throw new InvalidOperationException($"The key of the log is missing: {file}. Put it back from where it is kept; a new one would open nothing. Another place: --audit-key FILE");
        if (!CryptographicOperations.FixedTimeEquals(beginning, keys.Beginning)) throw new InvalidOperationException($"The key in {file} is not the one that this database was written with. Another place: --audit-key FILE");
        return keys;
    }

    /// <summary>Throws when the file is not as it must be, or is not the one that the database was written with.</summary>
    public async Task CheckAsync(WutongDb db)
    {
        _ = Read();
        _ = await FindAsync(db);
    }

    /// <summary>The keys that lie in the file, whatever the database says; null where there is no file.</summary>
    internal Keys? Read()
    {
        if (!System.IO.File.Exists(file)) return null;
        if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(file) & ~(OwnerAlone | UnixFileMode.UserExecute)) != 0)
            throw new InvalidOperationException($"Others may read the key of the log. Say: chmod 600 {file}");
        var text = System.IO.File.ReadAllText(file).Trim();
        if (text.Length != 2 * Length || !text.All(char.IsAsciiHexDigit)) throw new InvalidOperationException($"There is no key in {file}: it holds {2 * Length} hexadecimal digits.");
        var master = Convert.FromHexString(text);
        return new Keys(HKDF.DeriveKey(HashAlgorithmName.SHA256, master, Length, info: "wutong audit seal"u8.ToArray()), HKDF.DeriveKey(HashAlgorithmName.SHA256, master, Length, info: "wutong person keys"u8.ToArray()));
    }

    /// <summary>The head as it was after the last sealing from here; null before the first.</summary>
    internal AuditHead? ReadHead()
    {
        if (!System.IO.File.Exists(HeadFile)) return null;
        return AuditHead.TryParse(System.IO.File.ReadAllText(HeadFile).Trim()) ?? throw new InvalidOperationException($"There is no head in {HeadFile}.");
    }

    internal void WriteHead(AuditHead head) => WriteAnew(HeadFile, head.ToString(), overwrite: true);

    private Keys Make()
    {
        lock (making)
        {
            if (file.Length == 0) throw new InvalidOperationException("This program has no key for the log.");
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
            try { WriteAnew(file, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)), overwrite: false); }
            // Another program made it at the same moment: then it is that one.
            catch (IOException) when (System.IO.File.Exists(file)) { }
            return Read()!;
        }
    }

    /// <summary>Whoever looks sees the old file or the whole new one.</summary>
    private static void WriteAnew(string path, string line, bool overwrite)
    {
        var part = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerAlone;
        using (var stream = new FileStream(part, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));
            stream.Flush(flushToDisk: true);
        }
        try { System.IO.File.Move(part, path, overwrite); }
        finally { System.IO.File.Delete(part); }
    }
}
