using System.IO.Compression;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>Unpacks a file once into nothing, counting: what is small packed and endless unpacked is refused before anything reads it whole.</summary>
internal static class PackageGuard
{
    /// <summary>Opened it takes some twenty times that in memory; a blank form has a hundredth of it.</summary>
    public const int MostXml = 8_000_000;
    private const long MostBytes = 200_000_000;
    private const int MostParts = 3000;

    public static void Check(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.Entries.Count > MostParts) throw new BlankProblem(Words.Report_TooBig);
            long bytes = 0, xml = 0;
            var buffer = new byte[64 * 1024];
            foreach (var entry in zip.Entries)
            {
                var isXml = !IsPicture(entry.Name);
                using var part = entry.Open();
                for (int count; (count = part.Read(buffer)) > 0;)
                {
                    bytes += count;
                    if (isXml) xml += count;
                    if (bytes > MostBytes || xml > MostXml) throw new BlankProblem(Words.Report_TooBig);
                }
            }
        }
        catch (InvalidDataException failure) { throw new BlankProblem(Words.Report_Broken, failure); }
    }

    private static bool IsPicture(string name) => Path.GetExtension(name).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".bmp" or ".emf" or ".wmf" or ".tif" or ".tiff" or ".bin";
}
