using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Wutong.Documents;

/// <summary>Pictures in the line.</summary>
internal static class Pictures
{
    // English metric units: 9,525 a pixel of 1/96 inch, 635 a 20th of a point.
    private const long APixel = 9525, ATwentieth = 635;

    public static DocumentFormat.OpenXml.Wordprocessing.Paragraph Make(Picture picture, MainDocumentPart main)
    {
        if (picture.Width < 1 || picture.Height < 1) throw new ArgumentException("A picture has a size.", nameof(picture));
        var isPng = picture.Content is [0x89, 0x50, ..];
        var part = main.AddImagePart(isPng ? ImagePartType.Png : ImagePartType.Jpeg);
        using (var content = new MemoryStream(picture.Content)) part.FeedData(content);
        var width = Math.Min(picture.Width * APixel, Page.TextWidth * ATwentieth);
        var height = width * picture.Height / picture.Width;
        var id = (uint)main.ImageParts.Count();
        var name = $"picture{id}";
        return new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = nameof(TextStyle.Plain) }, new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = JustificationValues.Center }),
            new DocumentFormat.OpenXml.Wordprocessing.Run(new Drawing(new Inline(
                new Extent { Cx = width, Cy = height },
                new DocProperties { Id = id, Name = name, Description = Xml.Clean(picture.Description) },
                new A.Graphic(new A.GraphicData(new P.Picture(
                    new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = id, Name = name }, new P.NonVisualPictureDrawingProperties()),
                    new P.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                    new P.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
                { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" })) { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }
}
