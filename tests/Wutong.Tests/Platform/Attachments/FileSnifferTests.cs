using CsCheck;
using Wutong.Platform.Attachments;
using Wutong.Testing;
using static Wutong.Platform.Attachments.FileSniffer;

namespace Wutong.Tests.Attachments;

/// <summary>What a file is, is told by its content.</summary>
public sealed class FileSnifferTests
{
    [Fact]
    public async Task Each_kind_is_known_by_its_content()
    {
        (byte[] Bytes, FileType Type)[] known =
        [
            (Samples.Pdf, FileType.Pdf), (Samples.Png, FileType.Png), (Samples.Gif, FileType.Gif), (Samples.Jpeg, FileType.Jpeg), (Samples.Webp, FileType.Webp),
            (Samples.Word, FileType.WordX), (Samples.Excel, FileType.ExcelX), (Samples.Slides, FileType.PowerPointX), (Samples.Ofd, FileType.Ofd), (Samples.Zip("a.txt"), FileType.Zip), (Samples.Zip(), FileType.Zip),
            (Samples.OldOffice("WordDocument"), FileType.Word), (Samples.OldOffice("Workbook"), FileType.Excel), (Samples.OldOffice("Book"), FileType.Excel), (Samples.OldOffice("PowerPoint Document"), FileType.PowerPoint),
            (Samples.Text("名称,金额\r\n锐迈,100"), FileType.Text), ([0xC3, 0xFB, 0xB3, 0xC6], FileType.Text), ([0xFF, 0xFE, 0x0D, 0x54], FileType.Text),
        ];
        foreach (var (bytes, type) in known) Assert.Equal(new Finding(type), await LookAsync(bytes));
    }

    [Fact]
    public async Task Programs_macros_and_what_nobody_knows_are_told_apart()
    {
        foreach (var program in new[] { Samples.Program, Samples.Linux, Samples.Text("#!/bin/sh\n"), Samples.Zip("META-INF/MANIFEST.MF", "A.class") })
            Assert.Equal(Oddity.Program, (await LookAsync(program)).Oddity);
        Assert.Equal(Oddity.Macros, (await LookAsync(Samples.WithMacros)).Oddity);
        Assert.Equal(Oddity.Locked, (await LookAsync(OldOfficeFile.Of(("EncryptionInfo", [1]), ("EncryptedPackage", new byte[5000])))).Oddity);
        // An installer of Windows is such a file system too.
        foreach (var unknown in new[] { Samples.OldOffice("!_Tables"), [0, 1, 2, 3], [.. Samples.Text("text"), 0] })
            Assert.Equal(Oddity.Unknown, (await LookAsync(unknown)).Oddity);
    }

    [Fact]
    public async Task Broken_files_are_no_failure()
    {
        foreach (var whole in new[] { Samples.Word, Samples.OldOffice("WordDocument"), Samples.Zip("a"), Samples.Pdf })
            for (var length = 1; length < whole.Length; length += 7) await LookAsync(whole[..length]);
        await Gen.Select(Gen.Bool, Gen.Byte.Array[0, 600], Gen.Int[0, 3]).SampleAsync(async (zip, noise, cut) =>
        {
            var bytes = zip ? Samples.Zip("word/a", "b") : Samples.OldOffice("Workbook");
            for (var i = 0; i < noise.Length && i + 4 < bytes.Length; i += 3) bytes[bytes.Length - 1 - (noise[i] * 7 + i) % (bytes.Length - 8)] = noise[i];
            await LookAsync(bytes);
        }, iter: 500);
    }

    [Theory]
    [InlineData("可研报告.PDF", "可研报告.pdf")]
    [InlineData("C:\\fakepath\\合同 终稿.docx", "合同 终稿.docx")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("照片\u202Egpj.exe", "照片gpj.exe")]
    [InlineData("a<b>|c?.png", "a_b__c_.png")]
    [InlineData("表 \u200B.xlsx", "表.xlsx")]
    public void Names_lose_their_path_and_what_deceives(string raw, string clean) => Assert.Equal(clean, FileNames.Clean(raw));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("noending")]
    [InlineData(".docx")]
    [InlineData("a.")]
    [InlineData("a.verylongending")]
    [InlineData("a\0b.pdf")]
    [InlineData("a\nb.pdf")]
    public void What_is_no_name_is_refused(string? raw) => Assert.Null(FileNames.Clean(raw));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var clean = FileNames.Clean(new string('长', 400) + ".docx")!;
        Assert.Equal(StoredFile.NameLength, clean.Length);
        Assert.EndsWith("长.docx", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(52_428_800, "50 MB")]
    public void Sizes_read_well(long bytes, string text) => Assert.Equal(text, FileNames.Size(bytes));

    [Theory]
    [InlineData("127.0.0.1:3310", true)]
    [InlineData("/run/clamav/clamd.ctl", true)]
    [InlineData("[::1]:3310", true)]
    [InlineData("localhost", false)]
    [InlineData("localhost:0", false)]
    [InlineData(":3310", false)]
    public void A_scanner_listens_at_a_port_or_a_socket(string text, bool valid) => Assert.Equal(valid, new ScannerAddress(text).IsValid);

    private static Task<Finding> LookAsync(byte[] bytes) => FileSniffer.LookAsync(bytes, new MemoryStream(bytes));
}
