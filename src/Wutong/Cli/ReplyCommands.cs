using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Documents.Archiving;
using Wutong.Platform.Users;
using Wutong.Proposals.Contracts;

namespace Wutong.Cli;

/// <summary>Replies to proposals as files.</summary>
internal static class ReplyCommands
{
    private static readonly Argument<int> Number = new("NUMBER") { Description = "Number of the proposal; of several of one number the last that was answered." };
    private static readonly Option<string> Out = new("--out") { Description = "The Word file to write.", Required = true };
    private static readonly Option<bool> Public = new("--public") { Description = "Without the names and telephone numbers of those to be asked." };

    private static readonly Option<string> Zip = new("--out") { Description = "The bundle to write.", Required = true };
    private static readonly Argument<string> File = new("FILE") { Description = "The archive bundle." };

    public static readonly Option<string?> Seal = new("--seal") { Description = "PKCS#12 file with the certificate (RSA or SM2) that signs letters and archive bundles. Without it they are not signed." };
    public static readonly Option<string?> SealPassword = new("--seal-password-file") { Description = "File whose first line is the password of --seal." };

    /// <summary>The key that the line names; none where it names none.</summary>
    public static DeploymentSeal SealOf(ParseResult line)
    {
        if (line.GetValue(Seal) is not { } file) return DeploymentSeal.None;
        var password = line.GetValue(SealPassword) is { } kept ? (System.IO.File.ReadLines(kept).FirstOrDefault() ?? "").Trim() : "";
        try { return new(SealKey.Open(file, password)); }
        catch (SealKeyProblem problem) { throw new Refusal(problem.Message); }
    }

    public static Command Make()
    {
        var export = new Command("export", "Writes the reply to a proposal from its records; what cannot be said yet is left out and listed on standard error.").With(Shared.As, Out, Public);
        export.Add(Number);
        export.SetAction((line, _) => line.RunAsync(session => ExportAsync(session, line)));
        var archive = new Command("archive", "Writes the archive bundle of a signed reply: the letter, what shows its figures, its handling, the log.").With(Shared.As, Zip, Seal, SealPassword);
        archive.Add(Number);
        archive.SetAction((line, cancel) => line.RunAsync(session => ArchiveAsync(session, line, cancel)));
        var verify = new Command("verify", "Says whether an archive bundle is as it was made; asks no database.") { File };
        verify.SetAction((line, _) => VerifyAsync(line));
        return new Command("reply", "Replies to proposals.") { export, archive, verify };
    }

    private static async Task<int> ArchiveAsync(Session session, ParseResult line, CancellationToken cancel)
    {
        var number = line.GetValue(Number);
        var bundle = await ReplyFiles.ArchiveAsync(session.Db, session.Actor, session.Services.GetRequiredService<IBindingNames>(), number, SealOf(line).Key, cancel) ?? throw new Refusal($"There is no signed reply to a proposal {number}.");
        await System.IO.File.WriteAllBytesAsync(line.GetValue(Zip)!, bundle, cancel);
        return 0;
    }

    private static async Task<int> VerifyAsync(ParseResult line)
    {
        var path = line.GetValue(File)!;
        if (!System.IO.File.Exists(path)) throw new Refusal($"There is no file {path}.");
        await using var content = System.IO.File.OpenRead(path);
        var report = Bundle.Verify(content);
        foreach (var problem in report.Problems) await Console.Error.WriteLineAsync(problem);
        if (report.Problems.Count > 0) return 1;
        await Console.Out.WriteLineAsync($"{report.Title}: {report.Files} files as they were put in, {(report.SignedBy is { } by ? $"signed by {by}" : "not signed")}");
        return 0;
    }

    private static async Task<int> ExportAsync(Session session, ParseResult line)
    {
        var number = line.GetValue(Number);
        var made = await ReplyFiles.WriteAsync(session.Db, session.Actor, session.Services.GetRequiredService<IBindingNames>(), number, line.GetValue(Public)) ?? throw new Refusal($"There is no reply to a proposal {number}.");
        await System.IO.File.WriteAllBytesAsync(line.GetValue(Out)!, made.Word);
        foreach (var lack in made.LeftOut) await Console.Error.WriteLineAsync($"未写入：{lack}");
        await Console.Out.WriteLineAsync($"{made.Title}：{made.Evidence} 处有据，{made.LeftOut.Count} 处未写入");
        return 0;
    }
}
