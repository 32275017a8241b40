using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Wutong.Documents.Archiving;

/// <summary>A file of an archive bundle.</summary>
public sealed record BundleFile(string Name, byte[] Content);

/// <summary>What is found when a bundle is verified.</summary>
/// <param name="Problems">Empty where every file is as it was put in.</param>
/// <param name="SignedBy">Whose signature holds; null for a bundle that was not signed.</param>
public sealed record BundleReport(string? Title, int Files, string? SignedBy, IReadOnlyList<string> Problems);

/// <summary>
/// An archive bundle: a zip with its files, a list of them with their SHA-256, and a signature of the list where there is a key. It verifies offline: with this program, or with sha256sum and, for RSA, openssl as its
/// README says.
/// </summary>
public static class Bundle
{
    private const string List = "manifest.json", Sums = "SHA256SUMS", Signature = "manifest.p7s", ReadMe = "README.txt";

    /// <summary>So large no letter is with what belongs to it.</summary>
    private const long MostBytes = 200 * 1024 * 1024;
    private const int MostFiles = 1000;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Manifest(string Title, DateTimeOffset MadeAt, IReadOnlyList<Entry> Files);

    private sealed record Entry(string Name, long Bytes, string Sha256);

    public static void Write(Stream target, string title, DateTimeOffset at, IReadOnlyList<BundleFile> files, SealKey? key)
    {
        List<Entry> entries = [.. files.Select(f => new Entry(f.Name, f.Content.Length, Hash(f.Content)))];
        var list = JsonSerializer.SerializeToUtf8Bytes(new Manifest(title, at, entries), Readable);
        var sums = Encoding.UTF8.GetBytes(string.Concat(entries.Select(e => $"{e.Sha256}  {e.Name}\n").Append($"{Hash(list)}  {List}\n")));
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files) Put(zip, file.Name, file.Content, at);
        Put(zip, List, list, at);
        Put(zip, Sums, sums, at);
        if (key is not null) Put(zip, Signature, key.Sign(list), at);
        Put(zip, ReadMe, Encoding.UTF8.GetBytes(Explain(key)), at);
    }

    /// <summary>Whether every file is as it was put in, and the signature holds. A file that is no bundle is a problem, not an exception.</summary>
    public static BundleReport Verify(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostFiles || zip.Entries.Sum(e => e.Length) > MostBytes) return new(null, 0, null, ["The file is larger than any bundle."]);
            if (zip.GetEntry(List) is not { } listed) return new(null, 0, null, [$"There is no {List} in it: this is no archive bundle."]);
            var list = Read(listed);
            var manifest = JsonSerializer.Deserialize<Manifest>(list, Readable)!;
            List<string> problems = [];
            foreach (var entry in manifest.Files)
                if (zip.GetEntry(entry.Name) is not { } found) problems.Add($"{entry.Name} is missing.");
                else if (Hash(Read(found)) != entry.Sha256) problems.Add($"{entry.Name} was changed.");
            string[] own = [List, Sums, Signature, ReadMe];
            problems.AddRange(zip.Entries.Select(e => e.FullName).Except([.. manifest.Files.Select(f => f.Name), .. own]).Select(n => $"{n} was added."));
            string? by = null;
            if (zip.GetEntry(Signature) is { } signature && (by = SealKey.Verify(list, Read(signature))) is null) problems.Add("The signature does not fit.");
            return new(manifest.Title, manifest.Files.Count, by, problems);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or NullReferenceException or IOException) { return new(null, 0, null, ["The file cannot be read as an archive bundle."]); }
    }

    private static void Put(ZipArchive zip, string name, byte[] content, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = at;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var bytes = new MemoryStream();
        from.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string Explain(SealKey? key) => $"""
        本档案包内每个文件的 SHA-256 列在 {List} 和 {Sums} 中。
        校验文件：sha256sum -c {Sums}
        {(key is null ? "本档案包没有签名。" : $"签名（{key.Algorithm}，{key.Subject}）在 {Signature} 中，签的是 {List}。")}
        {(key is { IsSm2: false } ? $"校验签名：openssl cms -verify -binary -inform DER -in {Signature} -content {List} -noverify -out /dev/null" : "")}
        也可以用 wutong reply verify 校验，不需要数据库和网络。
        """;
}
