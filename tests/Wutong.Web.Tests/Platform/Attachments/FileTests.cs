using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attachments;

/// <summary>Files on a project: in and out unchanged, by content, with versions.</summary>
public sealed class FileTests
{
    [Theory, OnBoth]
    public async Task A_file_comes_back_byte_for_byte_with_safe_headers(DatabaseKind database)
    {
        var (city, visitor, project) = await DeskAsync(database);
        // Not a multiple of a chunk, one short of it, and one chunk exactly.
        foreach (var length in new[] { 1_000_003, 262_143, 262_144 })
        {
            var bytes = new byte[length];
            Random.Shared.NextBytes(bytes);
            Samples.Pdf.CopyTo(bytes, 0);
            var sent = await visitor.FormAsync(project, "可研 报告.pdf", bytes);
            Assert.Equal((302, $"/attraction/projects/{project}#files"), (sent.Code, sent.Location));
            var file = (await visitor.FilesAsync(project))[0];
            Assert.Equal(("可研 报告.pdf", length, Convert.ToHexStringLower(SHA256.HashData(bytes)), false), (file.GetProperty("name").GetString(), file.GetProperty("size").GetInt32(), file.GetProperty("sha256").GetString(), file.GetProperty("scanned").GetBoolean()));
            foreach (var address in new[] { $"/files/{file.GetProperty("id")}", $"/api/files/{file.GetProperty("id")}" })
            {
                var (response, body) = await visitor.BytesAsync(city, address);
                Assert.Equal(200, (int)response.StatusCode);
                Assert.True(bytes.AsSpan().SequenceEqual(body));
                Assert.Equal("application/pdf", response.Content.Headers.ContentType!.ToString());
                Assert.Equal(("attachment", "可研 报告.pdf"), (response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileNameStar));
                Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
                Assert.Contains("sandbox", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
                Assert.Equal("no-store", Header(response, "Cache-Control"));
            }
        }
        Assert.Contains("可研 报告.pdf", (await visitor.GetAsync($"/attraction/projects/{project}")).Page.QuerySelector("#files")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Every_allowed_kind_is_taken(DatabaseKind database)
    {
        var (_, visitor, project) = await DeskAsync(database);
        (string Name, byte[] Bytes)[] allowed =
        [
            ("a.pdf", Samples.Pdf), ("a.doc", Samples.OldOffice("WordDocument")), ("a.wps", Samples.OldOffice("WordDocument")), ("a.docx", Samples.Word), ("b.wps", Samples.Word), ("a.xls", Samples.OldOffice("Workbook")),
            ("a.et", Samples.OldOffice("Workbook")), ("a.xlsx", Samples.Excel), ("a.ppt", Samples.OldOffice("PowerPoint Document")), ("a.dps", Samples.OldOffice("PowerPoint Document")), ("a.pptx", Samples.Slides), ("a.jpg", Samples.Jpeg),
            ("a.JPEG", Samples.Jpeg), ("a.png", Samples.Png), ("a.gif", Samples.Gif), ("a.webp", Samples.Webp), ("a.txt", Samples.Text("文字")), ("a.csv", Samples.Text("甲,乙")), ("a.zip", Samples.Zip("a")), ("a.ofd", Samples.Ofd),
        ];
        foreach (var (name, bytes) in allowed) await visitor.AddAsync(project, name, bytes);
        Assert.Equal(allowed.Length, (await visitor.FilesAsync(project)).Count);
    }

    [Theory, OnBoth]
    public async Task What_is_not_what_it_says_is_refused_with_what_to_do_and_leaves_nothing(DatabaseKind database)
    {
        var (city, visitor, project) = await DeskAsync(database);
        (string Name, byte[] Bytes, string Says)[] bad =
        [
            ("照片.jpg", Samples.Program, string.Format(null, Wutong.Platform.Words.File_Program, "jpg")), ("a.pdf", Samples.Linux, string.Format(null, Wutong.Platform.Words.File_Program, "pdf")),
            ("setup.exe", Samples.Program, ".exe"), ("page.html", Samples.Text("<script>"), ".html"), ("a.svg", Samples.Text("<svg/>"), ".svg"),
            ("a.png", Samples.Jpeg, string.Format(null, Wutong.Platform.Words.File_WrongEnding, "png", "jpg")), ("a.jpg", Samples.Text("<html>"), string.Format(null, Wutong.Platform.Words.File_WrongEnding, "jpg", "txt")),
            ("a.xlsx", Samples.Word, string.Format(null, Wutong.Platform.Words.File_WrongEnding, "xlsx", "docx")), ("a.docx", Samples.WithMacros, Wutong.Platform.Words.File_Macros), ("a.xls", [1, 2, 0], string.Format(null, Wutong.Platform.Words.File_Unknown, "xls")),
            ("a.pdf", [], Wutong.Platform.Words.File_Empty), ("noending", Samples.Pdf, Wutong.Platform.Words.File_NoName), ("", Samples.Pdf, Wutong.Platform.Words.File_ChooseOne),
        ];
        foreach (var (name, bytes, says) in bad)
        {
            var answer = await visitor.FormAsync(project, name, bytes);
            Assert.True(answer.Code == 400, $"{name}: {answer.Code}");
            Assert.Contains(says, answer.Page.QuerySelector("main .errors")!.TextContent, StringComparison.Ordinal);
            // The form is there again, and a way back.
            Assert.NotNull(answer.Page.QuerySelector("main input[type=file]"));
            if (name.Length > 0) Assert.Equal(400, (await visitor.ApiAsync(project, name, new ByteArrayContent(bytes))).Code);
        }
        Assert.Equal(0, await city.ReadAsync(db => db.Files.CountAsync(f => f.RecordId == project)));
    }

    [Theory, OnBoth]
    public async Task A_new_version_stands_before_the_older_ones_and_each_goes_by_itself(DatabaseKind database)
    {
        var (city, visitor, project) = await DeskAsync(database);
        var first = await visitor.AddAsync(project, "合同.pdf", Samples.Pdf);
        Assert.Equal(302, (await visitor.FormAsync(project, "合同 修订.docx", Samples.Word, first)).Code);
        // The version that it was made from may be any of the series.
        var third = await visitor.AddAsync(project, "合同 终稿.pdf", Samples.Pdf, first);
        var files = await visitor.FilesAsync(project);
        Assert.Equal([3, 2, 1], files.Select(f => f.GetProperty("version").GetInt32()));
        Assert.Single(files.Select(f => f.GetProperty("seriesId").GetGuid()).Distinct());
        var panel = (await visitor.GetAsync($"/attraction/projects/{project}")).Page.QuerySelector("#files")!;
        Assert.Equal("合同 终稿.pdf", panel.QuerySelector(".items .t a")!.TextContent);
        Assert.Equal(2, panel.QuerySelectorAll("details li").Length);

        Assert.Contains("合同 终稿.pdf", (await visitor.GetAsync($"/files/{third}/remove")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.SubmitAsync($"/files/{third}/remove", [])).Code);
        Assert.Equal(404, (await visitor.GetAsync($"/files/{third}")).Code);
        Assert.Equal([2, 1], (await visitor.FilesAsync(project)).Select(f => f.GetProperty("version").GetInt32()));
        // Its number is not given twice.
        await visitor.AddAsync(project, "合同 又一稿.pdf", Samples.Pdf, first);
        Assert.Equal([4, 2, 1], (await visitor.FilesAsync(project)).Select(f => f.GetProperty("version").GetInt32()));
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Delete, $"/api/files/{first}")).Code);
        Assert.Equal(404, (await visitor.CallAsync(HttpMethod.Delete, $"/api/files/{first}")).Code);
        Assert.Equal(404, (await visitor.ApiAsync(project, "x.pdf", new ByteArrayContent(Samples.Pdf), first)).Code);
        var audited = await city.ReadAsync(db => db.AuditEntries.Where(e => e.EntityId == third).OrderBy(e => e.Id).Select(e => new { e.What, e.After, e.ActorName }).ToListAsync());
        Assert.Equal([AuditKind.Added, AuditKind.Removed], audited.Select(e => e.What));
        Assert.Contains("合同 终稿.pdf", audited[0].After, StringComparison.Ordinal);
        Assert.Equal(visitor.Account, audited[0].ActorName);
    }

    [Theory, OnBoth]
    public async Task What_was_removed_comes_back_from_below_the_files(DatabaseKind database)
    {
        var (city, visitor, project) = await DeskAsync(database);
        var id = await visitor.AddAsync(project, "误删.pdf", Samples.Pdf);
        Assert.Equal(404, (await visitor.CallAsync(HttpMethod.Post, $"/api/files/{id}/restore")).Code);
        await visitor.SubmitAsync($"/files/{id}/remove", []);
        var page = await visitor.GetAsync($"/attraction/projects/{project}");
        Assert.DoesNotContain("误删.pdf", page.Page.QuerySelector("#files .items")?.TextContent ?? "", StringComparison.Ordinal);
        var back = await visitor.SubmitAsync(page.Page, $"/attraction/projects/{project}", [], "handler=Restore");
        Assert.Equal((302, $"/attraction/projects/{project}#files"), (back.Code, back.Location));
        var (_, bytes) = await visitor.BytesAsync(city, $"/files/{id}");
        Assert.True(Samples.Pdf.AsSpan().SequenceEqual(bytes));
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Delete, $"/api/files/{id}")).Code);
        using var leader = await city.NewVisitorAsync("jiangfan");
        Assert.DoesNotContain("误删.pdf", (await leader.GetAsync($"/attraction/projects/{project}")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await leader.CallAsync(HttpMethod.Post, $"/api/files/{id}/restore")).Code);
        Assert.Equal(403, (await leader.PostWithTokenAsync($"/files/{id}/remove?handler=Restore")).Code);
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Post, $"/api/files/{id}/restore")).Code);
        Assert.Equal([AuditKind.Added, AuditKind.Removed, AuditKind.Added, AuditKind.Removed, AuditKind.Added], await city.ReadAsync(db => db.AuditEntries.Where(e => e.EntityId == id).OrderBy(e => e.Id).Select(e => e.What).ToListAsync()));
    }

    [Theory, OnBoth]
    public async Task Fifty_megabytes_are_taken_and_not_one_byte_more(DatabaseKind database)
    {
        var (city, visitor, project) = await DeskAsync(database);
        var bytes = new byte[FileLimits.LargestFile];
        Random.Shared.NextBytes(bytes.AsSpan(0, 4096));
        Samples.Pdf.CopyTo(bytes, 0);
        Assert.Equal(302, (await visitor.FormAsync(project, "大.pdf", bytes)).Code);
        var id = (await visitor.FilesAsync(project)).Single().GetProperty("id").GetGuid();
        var (_, back) = await visitor.BytesAsync(city, $"/files/{id}");
        Assert.True(bytes.AsSpan().SequenceEqual(back));

        var more = new byte[bytes.Length + 1];
        bytes.CopyTo(more, 0);
        var refused = await visitor.FormAsync(project, "大.pdf", more);
        Assert.Equal(400, refused.Code);
        Assert.Contains(string.Format(null, Wutong.Platform.Words.File_TooLarge, 50), refused.Text, StringComparison.Ordinal);
        // Whoever does not say how much comes is cut off all the same.
        try { Assert.Equal(413, (await visitor.ApiAsync(project, "大.pdf", new StreamContent(new Endless()))).Code); }
        catch (HttpRequestException) { }
        var far = new ByteArrayContent(new byte[FileLimits.LargestRequest + 1]);
        far.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/octet-stream");
        Assert.Equal(413, (await visitor.SendAsync(HttpMethod.Post, $"/api/files/project/{project}?name=a.pdf", far, ("Expect", "100-continue"))).Code);
        // Elsewhere the smaller limit stands.
        var form = new StringContent(new string('x', 11 * 1024 * 1024), null, "application/json");
        Assert.Equal(413, (await visitor.SendAsync(HttpMethod.Post, "/api/attraction/projects", form, ("Expect", "100-continue"))).Code);
        for (var i = 0; i < 100 && await city.ReadAsync(db => db.Files.CountAsync(f => f.RecordId == project)) > 1; i++) await Task.Delay(100);
        Assert.Equal(id, await city.ReadAsync(db => db.Files.Where(f => f.RecordId == project).Select(f => f.Id).SingleAsync()));
    }

    [Fact]
    public async Task Large_files_pass_through_without_lying_in_memory()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite);
        await using var city = await City.StartAsync(target);
        var post = await city.Data.PostAsync();
        var (project, token) = ((await city.Data.ProjectAsync(post)).Id, await city.Data.TokenAsync(post.UserId));
        // A server of its own, whose memory is nobody else's.
        var (program, address) = await ProgramProcess.ServeAsync(target);
        using (program)
        {
            var pid = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(target.Folder, "*.pid").Single());
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", token);
            var bytes = new byte[FileLimits.LargestFile];
            Samples.Pdf.CopyTo(bytes, 0);
            async Task<Guid> SendAsync(int length)
            {
                var content = new ByteArrayContent(bytes, 0, length);
                content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/octet-stream");
                using var answer = await client.PostAsync($"/api/files/project/{project}?name=a.pdf", content);
                return System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
            }
            async Task ReadAsync(Guid id)
            {
                using var answer = await client.GetAsync($"/api/files/{id}", HttpCompletionOption.ResponseHeadersRead);
                await (await answer.Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null);
            }
            for (var i = 0; i < 3; i++) await ReadAsync(await SendAsync(2_000_000));
            var before = PeakMegabytes(pid);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => await ReadAsync(await SendAsync(bytes.Length))));
            var grown = PeakMegabytes(pid) - before;
            TestContext.Current.TestOutputHelper?.WriteLine($"3 × 50 MB in and out: peak memory {before} MB and {grown} MB more");
            Assert.InRange(grown, 0, 80);
        }
    }

    /// <summary>The most memory that a process ever held.</summary>
    private static int PeakMegabytes(string pid) =>
        int.Parse(File.ReadLines($"/proc/{pid}/status").Single(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) / 1024;

    [Theory, OnBoth]
    public async Task Of_an_upload_that_breaks_off_nothing_is_seen_and_the_clearing_takes_the_rest(DatabaseKind database)
    {
        // A city of its own: the clearing would take away what other tests look at.
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var (visitor, project) = await DeskAsync(city);
        await Assert.ThrowsAnyAsync<Exception>(() => visitor.ApiAsync(project, "半.pdf", new StreamContent(new BreaksOff())));
        Assert.Empty(await visitor.FilesAsync(project));

        // What a killed server leaves, and what was removed long ago.
        var actor = await city.ActorAsync(visitor.Account!);
        var (left, gone, fresh) = (StoredFile.Arriving("project", project, "a.pdf", actor.Id, actor.Now.AddDays(-2)), StoredFile.Arriving("project", project, "b.pdf", actor.Id, actor.Now), StoredFile.Arriving("project", project, "c.pdf", actor.Id, actor.Now));
        gone.Remove(actor.Now.AddDays(-31));
        await city.WriteAsync(db => { foreach (var file in new[] { left, gone, fresh }) { db.Files.Add(file); for (var i = 0; i < 10; i++) db.FileChunks.Add(new FileChunk { FileId = file.Id, Number = i, Bytes = [1] }); } });
        var kept = await visitor.AddAsync(project, "d.pdf", Samples.Pdf);
        var ran = await Terminal.RunAsync(city.Target, "job", "run", "clear-expired", "--format", "json");
        Assert.True(ran.Code == 0, ran.Error);
        Assert.Equal(new[] { fresh.Id, kept }.Order(), (await city.ReadAsync(db => db.Files.Where(f => f.RecordId == project).Select(f => f.Id).ToListAsync())).Order());
        Assert.Equal(0, await city.ReadAsync(db => db.FileChunks.CountAsync(c => c.FileId == left.Id || c.FileId == gone.Id)));
    }

    [Theory, OnBoth]
    public async Task A_picture_and_a_PDF_are_shown_and_nothing_else(DatabaseKind database)
    {
        var (city, visitor, project) = await DeskAsync(database);
        var (picture, pdf, text) = (await visitor.AddAsync(project, "图.png", Samples.Png), await visitor.AddAsync(project, "文.pdf", Samples.Pdf), await visitor.AddAsync(project, "字.txt", Samples.Text("<script>alert(1)</script>")));
        Assert.Equal($"/files/{picture}/inline", (await visitor.GetAsync($"/files/{picture}/preview")).Page.QuerySelector("main img")!.GetAttribute("src"));
        var page = await visitor.GetAsync($"/files/{pdf}/preview");
        Assert.Equal($"/files/{pdf}/inline", page.Page.QuerySelector("main iframe")!.GetAttribute("src"));
        Assert.Contains("frame-src 'self'", page.Header("content-security-policy"), StringComparison.Ordinal);
        Assert.Null((await visitor.GetAsync($"/files/{text}/preview")).Page.QuerySelector("main :is(img, iframe)"));
        Assert.Equal(404, (await visitor.GetAsync($"/files/{text}/inline")).Code);
        foreach (var (id, type) in new[] { (picture, "image/png"), (pdf, "application/pdf") })
        {
            var (response, _) = await visitor.BytesAsync(city, $"/files/{id}/inline");
            Assert.Equal((type, "inline"), (response.Content.Headers.ContentType!.ToString(), response.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Contains("default-src 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        }
    }

    [Theory, OnBoth]
    public async Task A_form_of_a_foreign_page_is_not_taken(DatabaseKind database)
    {
        var (_, visitor, project) = await DeskAsync(database);
        Assert.Equal(400, (await visitor.FormAsync(project, "a.pdf", Samples.Pdf, token: "forged")).Code);
        var without = new MultipartFormDataContent { { new ByteArrayContent(Samples.Pdf), "file", "a.pdf" } };
        Assert.Equal(400, (await visitor.SendAsync(HttpMethod.Post, $"/files/upload/project/{project}", without)).Code);
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x" })
        {
            var content = new ByteArrayContent(Samples.Pdf);
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            Assert.Equal(415, (await visitor.SendAsync(HttpMethod.Post, $"/api/files/project/{project}?name=a.pdf", content)).Code);
        }
        Assert.Empty(await visitor.FilesAsync(project));
    }

    /// <summary>A running city, an officer in it, and a project of that officer.</summary>
    internal static async Task<(City City, Visitor Visitor, Guid Project)> DeskAsync(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (visitor, project) = await DeskAsync(city);
        return (city, visitor, project);
    }

    internal static async Task<(Visitor Visitor, Guid Project)> DeskAsync(City city)
    {
        var post = await city.Data.PostAsync();
        return (await city.NewVisitorAsync(post.Account), (await city.Data.ProjectAsync(post)).Id);
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    /// <summary>A PDF that never ends.</summary>
    private sealed class Endless : Source
    {
        protected override int Fill(Span<byte> buffer) { buffer.Clear(); if (Sent == 0) "%PDF-"u8.CopyTo(buffer); return buffer.Length; }
    }

    /// <summary>A connection that dies in the third chunk.</summary>
    private sealed class BreaksOff : Source
    {
        protected override int Fill(Span<byte> buffer) => Sent > 600_000 ? throw new IOException("The cable is out.") : buffer.Length;
    }

    private abstract class Source : Stream
    {
        protected long Sent { get; private set; }
        protected abstract int Fill(Span<byte> buffer);
        public override int Read(byte[] buffer, int offset, int count) { var filled = Fill(buffer.AsSpan(offset, count)); Sent += filled; return filled; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
