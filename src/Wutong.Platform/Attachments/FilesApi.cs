using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Attachments;

/// <summary>Files for programs. A token needs the scopes of the record on which they hang.</summary>
internal static class FilesApi
{
    /// <summary>A file as programs see it.</summary>
    internal sealed record Item(Guid Id, string Name, string ContentType, long Size, string Sha256, Guid SeriesId, int Version, string? By, DateTimeOffset At, bool Scanned, bool IsShared);

    public static void Map(IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("/files").WithTags("files").RequireAuthorization(Access.Account);
        files.MapGet("{kind}/{id:guid}", ListAsync).WithSummary("The files of a record, all versions, newest first.").Produces<IReadOnlyList<Item>>().ProducesProblem(404);
        files.MapPost("{kind}/{id:guid}", UploadAsync).WithSummary("Adds the body as a file to a record; replaces names a file whose next version it is. At most 50 MB.")
            .Answers();
        files.MapGet("{id:guid}", DownloadAsync).WithSummary("The content of a file.").Produces(200, contentType: "application/octet-stream").ProducesProblem(404);
        files.MapDelete("{id:guid}", (Guid id, WutongDb db, Actor actor, FileOwners owners) => Answered(new RemoveFile { Id = id }.Run(db, actor, owners)))
            .WithSummary("Removes a version of a file.").Answers();
        files.MapPost("{id:guid}/restore", (Guid id, WutongDb db, Actor actor, FileOwners owners) => Answered(new RestoreFile { Id = id }.Run(db, actor, owners)))
            .WithSummary("Brings a version back that was removed in the last 30 days.").Answers();
        files.MapPost("{id:guid}/share", (Guid id, Body<ShareFile> body, WutongDb db, Actor actor, FileOwners owners) => body.Run(input => (input with { Id = id }).Run(db, actor, owners)))
            .WithSummary("Lets outsiders of the record, e.g. the investor of a project, see a file, or no longer.").Answers();
    }

    private static async Task<IResult> Answered(Task<Outcome> outcome) => Api.Answer(await outcome);

    private static async Task<IResult> ListAsync(string kind, Guid id, FileStore files)
    {
        if (await files.MayAsync(kind, id) is { Read: false }) return Api.Answer(Outcome.Missing);
        var rows = await files.ListAsync(kind, id);
        return TypedResults.Json(rows.Select(f => new Item(f.Id, f.Name, f.Type.ContentType(), f.Size, f.Sha256, f.SeriesId, f.Number, f.By, f.At, f.Check == FileCheck.Clean, f.IsShared)), Json.Options);
    }

    private static async Task<IResult> UploadAsync(string kind, Guid id, string? name, Guid? replaces, HttpRequest request, FileStore files) =>
        // A type that no form of a foreign page can send, as with JSON elsewhere.
        request.ContentType != "application/octet-stream" && await files.MayAsync(kind, id) is { Change: true } ? TypedResults.Problem(statusCode: 415, title: Words.File_OctetStream)
        : Api.Answer(await files.UploadAsync(kind, id, replaces, name, request.Body, request.HttpContext.RequestAborted));

    private static async Task<IResult> DownloadAsync(Guid id, FileStore files) =>
        await files.FindAsync(id) is { } file ? new StoredFileResult(file, files.Open(file), inline: false) : Api.Answer(Outcome.Missing);
}

/// <summary>What files need of a program.</summary>
public static class FileServices
{
    public static void AddFiles(this IServiceCollection services, ScannerAddress scanner)
    {
        services.AddSingleton(scanner);
        services.AddSingleton<FileScanner>();
        services.AddSingleton<FileOwners>();
        services.AddScoped<FileStore>();
        services.AddScoped<Tables.Import.TakeSheet>();
    }
}
