namespace Wutong.Database;

/// <summary>
/// Keeps an upgrade apart from running programs: each holds the folder's lock file shared for as long as it lives, an upgrade holds it
/// alone. The system releases the lock of a program that is killed.
/// </summary>
internal static class FolderLock
{
    public static FileStream Shared(string folder) => Take(folder, FileAccess.Read, FileShare.ReadWrite, "An upgrade of the database is under way; try again when it has ended.");

    public static FileStream Exclusive(string folder) => Take(folder, FileAccess.ReadWrite, FileShare.None, "The database must be upgraded, but another program is using it; stop that first.");

    private static FileStream Take(string folder, FileAccess access, FileShare share, string refusal)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "wutong.lock");
        if (!File.Exists(file)) try { File.Create(file).Dispose(); } catch (IOException) { }
        try { return new FileStream(file, FileMode.Open, access, share); }
        catch (IOException failure) { throw new InvalidOperationException(refusal, failure); }
    }
}
