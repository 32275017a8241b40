namespace Wutong.Testing;

/// <summary>Where things lie while tests run. Everything that tests write lies under one folder, which <c>./test</c> names and removes.</summary>
internal static class Places
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The built program, for tests that must start, stop and kill it.</summary>
    public static string Program { get; } = Path.Combine(Root, "src/Wutong/bin/Debug/net10.0/Wutong.dll");

    /// <summary>The long proofs run in full; otherwise a sample of them.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("WUTONG_TEST_FULL") == "1";

    private static string? Own { get; } = Environment.GetEnvironmentVariable("WUTONG_TEST_TEMP");

    private static string Scratch { get; } = Own ?? Path.GetTempPath();

    /// <summary>A new empty folder.</summary>
    public static string NewFolder(string what)
    {
        var folder = Path.Combine(Scratch, $"wutong-{what}-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Where something lies that one test program makes and the others of a run use as well; null where nobody would remove it.</summary>
    public static string? Kept(string what) => Own is null ? null : Path.Combine(Own, $"wutong-{what}");

    /// <summary>Removes a folder as far as that is possible: a program that was killed may still be letting go of its files.</summary>
    public static void Remove(string folder)
    {
        try { Directory.Delete(folder, recursive: true); }
        catch (IOException) { }
        catch (UnauthorizedAccessException) { }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Wutong.slnx")))
            folder = Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("Tests run inside the repository.");
        return folder;
    }
}
