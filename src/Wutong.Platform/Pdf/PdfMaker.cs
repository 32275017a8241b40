using System.Diagnostics;

namespace Wutong.Platform.Pdf;

/// <summary>Makes PDF of Word files by LibreOffice, where it is installed; one at a time, in a folder that goes with it.</summary>
public static class PdfMaker
{
    /// <summary>A letter takes two seconds; what takes so long hangs. Whoever waits for a turn waits no longer than whoever has it may take.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(45);
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly Lazy<string?> Program = new(() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Prepend("/usr/lib/libreoffice/program")
        .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "libreoffice") }).FirstOrDefault(File.Exists));

    public static bool IsThere => Program.Value is not null;

    /// <summary>The PDF, or null where there is no LibreOffice, where it could not read the file, or where it had no time for it.</summary>
    public static async Task<byte[]?> MakeAsync(byte[] word, CancellationToken cancel = default)
    {
        if (Program.Value is not { } program) return null;
        if (!await Turn.WaitAsync(MostTime, cancel)) return null;
        var folder = Directory.CreateTempSubdirectory("wutong-pdf-");
        try
        {
            var source = Path.Combine(folder.FullName, "document.docx");
            await File.WriteAllBytesAsync(source, word, cancel);
            // A profile of its own: one that somebody else has open would not start a second time, and what is in it would be obeyed.
            await RunAsync(program, ["--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--convert-to", "pdf", "--outdir", folder.FullName, source], cancel);
            var made = Path.Combine(folder.FullName, "document.pdf");
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, cancel) : null;
        }
        finally
        {
            Turn.Release();
            Forget(folder);
        }
    }

    /// <summary>What was killed may still be writing there; the folder of temporary files is cleared by the system, too.</summary>
    private static void Forget(DirectoryInfo folder)
    {
        try { folder.Delete(recursive: true); }
        catch (IOException) { }
        catch (UnauthorizedAccessException) { }
    }

    private static async Task RunAsync(string program, string[] arguments, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(MostTime);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(end.Token), process.StandardError.ReadToEndAsync(end.Token));
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
        }
    }
}
