using System.Globalization;
using System.Text;
using QRCoder;

namespace Wutong.Platform.Web;

/// <summary>A QR code as one path of an SVG: nothing inline, nothing foreign, sharp in print.</summary>
public static class QrPath
{
    /// <summary>The path and the side of its square, quiet zone included.</summary>
    public static (string Path, int Side) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                var from = x;
                while (x < data.ModuleMatrix[y].Count && data.ModuleMatrix[y][x]) x++;
                if (x > from) path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        return (path.ToString(), data.ModuleMatrix.Count);
    }
}
