using System.IO.Compression;
using System.Text;
using Wutong.Platform.Tables.Import;
using Wutong.Testing;

namespace Wutong.Tests.Tables;

/// <summary>The rows of workbooks as people make them, and the refusals of files that are none or would do harm.</summary>
public sealed class SheetSourceTests
{
    [Fact]
    public void A_workbook_of_the_old_kind_is_read_like_one_of_today()
    {
        var rows = RowsOf(OldOfficeFile.Workbook(["单位名称", "注册资本"], ["苏州锐迈科技有限公司", 1234.5], [null, 7]), "台账");
        Assert.Equal([["单位名称", "注册资本"], ["苏州锐迈科技有限公司", "1234.5"], [null, "7"]], rows);
    }

    [Fact]
    public void A_day_is_one_in_every_format_that_shows_it_so()
    {
        var rows = RowsOf(new SheetFile().With("表", [[.. new[] { 14, 22, 31, 57, 58, 27 }.Select(f => (object)new SheetFile.Shown(46350, f))], [new SheetFile.Shown(46350, 0), new SheetFile.Shown(0.5, 9), new SheetFile.Shown(46350.5, 14)]]).ToBytes());
        Assert.All(rows[0], cell => Assert.Equal("2026-11-24", cell));
        Assert.Equal(["46350", "0.5", "2026-11-24 12:00:00"], rows[1][..3]);
    }

    [Fact]
    public void Merged_cells_are_filled_downwards_and_headings_left_alone()
    {
        var file = new SheetFile().With("表", [["2026年台账", null, null], ["区镇", "单位", "备注"], ["花桥", "甲", "同"], [null, "乙", null], [null, "丙", "异"]], ["A1:C1", "A3:A5", "C3:C4"]).ToBytes();
        using var source = SheetSource.Open(new MemoryStream(file), default);
        var rows = source.Rows("表").Select(r => r.Cells).ToList();
        Assert.Equal(["2026年台账", null, null], rows[0]);
        Assert.Equal(["花桥", "乙", "同"], rows[3]);
        Assert.Equal(["花桥", "丙", "异"], rows[4]);
        Assert.Equal(3, source.Filled);
    }

    [Fact]
    public void A_formula_without_result_is_told_from_an_empty_cell()
    {
        var rows = RowsOf(SheetFile.Of(["甲", "=A1&\"乙\"", null], [null, 5, "=B2*2"]));
        Assert.Equal(["甲", CellReading.NoResult], rows[0][..2]);
        Assert.Equal(CellReading.NoResult, rows[1][2]);
    }

    [Fact]
    public void Numbers_that_Excel_shortened_are_marked() => Assert.Equal(CellReading.Shortened + "913205831234567000", RowsOf(SheetFile.Of([913205831234567000d]))[0][0]);

    [Fact]
    public void Hidden_sheets_are_named_as_such()
    {
        using var source = SheetSource.Open(new MemoryStream(new SheetFile().With("明", [["a"]]).With("暗", [["b"]], isHidden: true).ToBytes()), default);
        Assert.Equal([("明", false), ("暗", true)], source.Sheets());
    }

    [Fact]
    public void What_is_no_workbook_is_refused_and_never_a_failure()
    {
        var good = SheetFile.Of(["单位名称"], ["甲"]);
        foreach (var bytes in new[] { [], Samples.Pdf, Samples.Text("单位名称,类别"), Samples.Word, Samples.Zip("a.txt"), Samples.OldOffice("Workbook"), good[..(good.Length / 2)], OldOfficeFile.Workbook(["a"])[..3000] }) Refused(bytes);
        // Whatever happens to a file on its way, the answer is rows or a reason.
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = (i % 2 == 0 ? good : OldOfficeFile.Workbook(["单位名称", 1], ["甲", 2])).ToArray();
            for (var n = 0; n < 6; n++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try { RowsOf(bytes); }
            catch (SheetRefused) { }
        }
    }

    [Fact]
    public void A_file_that_unpacks_to_very_much_is_refused_before_it_is()
    {
        // Zeros by the gigabyte, in a part that nobody would read, and in a sheet.
        foreach (var part in new[] { "xl/sharedStrings.xml", "xl/worksheets/sheet9.xml", "docProps/app.xml" })
        {
            var bomb = With(SheetFile.Of(["a"]), part, stream =>
            {
                stream.Write("<sst><si><t>"u8);
                var zeros = new byte[1 << 20];
                Array.Fill(zeros, (byte)' ');
                for (var i = 0; i < 440; i++) stream.Write(zeros);
            });
            Assert.True(bomb.Length < 2 << 20);
            if (part.Contains("sheet9", StringComparison.Ordinal)) Refused(bomb);
            else Assert.Equal(Wutong.Platform.Words.Import_Bomb, Refused(bomb));
        }
        Assert.Equal(Wutong.Platform.Words.Import_Bomb, Refused(Samples.Zip([.. Enumerable.Range(0, 10_001).Select(i => $"xl/{i}.xml")])));
    }

    [Fact]
    public void Entities_that_grow_are_refused()
    {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        Refused(With(SheetFile.Of(["a"]), "xl/worksheets/sheet2.xml", stream => stream.Write(Encoding.UTF8.GetBytes(laughs))));
    }

    [Fact]
    public void A_sheet_of_a_million_columns_is_refused_by_its_first_cell_too_far()
    {
        var far = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"BDWGN1\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>";
        Assert.Contains("500", Refused(With(SheetFile.Of(["a"]), "xl/worksheets/sheet2.xml", stream => stream.Write(Encoding.UTF8.GetBytes(far)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_a_password_says_so()
    {
        // The old kind: a record that says the rest is enciphered, with a key and a check that no password fits here.
        byte[] locked = [0x09, 0x08, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x2F, 0, 6, 0, 0, 0, 0x11, 0x22, 0x33, 0x44, 0x0A, 0, 0, 0];
        Assert.Equal(Wutong.Platform.Words.Import_Encrypted, Refused(OldOfficeFile.Of(("Workbook", locked))));
    }

    private static string Refused(byte[] bytes) => Assert.Throws<SheetRefused>(() => RowsOf(bytes)).Message;

    private static List<string?[]> RowsOf(byte[] bytes, string sheet = "表")
    {
        using var source = SheetSource.Open(new MemoryStream(bytes), default);
        return [.. source.Rows(sheet).Select(r => r.Cells)];
    }

    private static byte[] With(byte[] book, string part, Action<Stream> write)
    {
        var file = new MemoryStream();
        file.Write(book);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        using (var entry = zip.CreateEntry(part, CompressionLevel.Optimal).Open()) write(entry);
        return file.ToArray();
    }
}
