using Microsoft.EntityFrameworkCore;
using System.Text;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Tables.Import;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables.Import;

/// <summary>Brings sheets in as a browser does, and waits for what the job makes of them.</summary>
internal static class Imports
{
    public static async Task<Answer> SendSheetAsync(this Visitor visitor, string table, string name, byte[] content)
    {
        const string boundary = "----wutong";
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{await visitor.FormTokenAsync()}\r\n"),
            .. Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
            .. content, .. Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n"),
        ];
        var form = new ByteArrayContent(body);
        form.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return await visitor.SendAsync(HttpMethod.Post, $"/tables/{table}/import", form);
    }

    /// <summary>Brings a sheet in and waits until somebody has to look at it.</summary>
    public static async Task<ImportRun> BringAsync(this City city, Visitor visitor, string table, byte[] content, string name = "台账.xlsx")
    {
        var answer = await visitor.SendSheetAsync(table, name, content);
        Assert.True(answer.Code == 302, $"{name}: {answer.Code} {answer.Text}");
        return await city.RestingAsync(Guid.Parse(answer.Location!.Split('/')[^1]));
    }

    /// <summary>Sends a form of the import's page and waits for what comes of it.</summary>
    public static async Task<ImportRun> ActAsync(this City city, Visitor visitor, Guid id, string handler, params (string, string)[] typed)
    {
        var answer = await visitor.SubmitAsync($"/imports/{id}", typed, $"handler={handler}");
        Assert.True(answer.Code == 302, $"{handler}: {answer.Code} {answer.Text}");
        return await city.RestingAsync(id);
    }

    /// <summary>Waits until no job works on an import; a minute is far more than it takes.</summary>
    public static async Task<ImportRun> RestingAsync(this City city, Guid id)
    {
        for (var i = 0; i < 1000; i++)
        {
            var run = await city.ReadAsync(db => db.ImportRuns.Whole.AsNoTracking().SingleAsync(r => r.Id == id));
            var job = await city.ReadAsync(db => db.Jobs.Whole.AsNoTracking().SingleAsync(j => j.Id == run.JobId));
            if (job.Failure is { } failure) throw new Xunit.Sdk.XunitException($"{run.State}: {failure}");
            if (!run.IsWorking && job.IsFinished) return run;
            await Task.Delay(20);
        }
        throw new Xunit.Sdk.XunitException("The import comes to no end.");
    }
}
