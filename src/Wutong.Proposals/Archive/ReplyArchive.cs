using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Archiving;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Pdf;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Archive;

/// <summary>Everything that belongs to a signed reply, in one file that verifies offline: the letter for Word and as PDF, what shows its figures, its way through the offices, and the log.</summary>
internal static class ReplyArchive
{
    /// <summary>More changes than any letter has.</summary>
    private const int MostChanges = 2000;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="reply">Signed; with its parts.</param>
    public static async Task<byte[]> MakeAsync(WutongDb db, IBindingNames names, Actor actor, Reply reply, SealKey? key, CancellationToken cancel)
    {
        var paper = await ReplyPaper.OfAsync(db, names, reply, actor.Now);
        var kept = await db.Replies.Whole.Where(r => r.Id == reply.Id).SelectMany(r => r.Sealed).AsNoTracking().SingleOrDefaultAsync(cancel);
        var word = kept?.Word ?? paper.Word(actor.Now);
        List<BundleFile> files = [new("letter.docx", word)];
        if (kept?.Signature is { } signature) files.Add(new("letter.docx.p7s", signature));
        if (await PdfMaker.MakeAsync(word, cancel) is { } pdf) files.Add(new("letter.pdf", pdf));
        files.Add(new("letter.txt", System.Text.Encoding.UTF8.GetBytes(paper.Text())));
        files.Add(new("evidence.json", Json(paper.Sections.Select(s => new { s.Heading, Pieces = s.Paragraphs.SelectMany(p => p.Parts).Where(p => p.Link is not null).Select(p => new { p.Text, Address = p.Link }) }))));
        files.Add(new("handling.json", Json(await HandlingAsync(db, reply))));
        files.Add(new("audit.json", Json(new { Proposal = await LogAsync(db, reply.ProposalId), Reply = await LogAsync(db, reply.Id) })));
        using var bundle = new MemoryStream();
        Bundle.Write(bundle, $"{reply.DocumentNumber} {reply.Proposal.Title}", actor.Now, files, key);
        return bundle.ToArray();
    }

    private static async Task<object> HandlingAsync(WutongDb db, Reply reply)
    {
        var proposal = reply.Proposal;
        var offices = (await db.EveryOfficeAsync("")).NamesById();
        return new
        {
            Proposal = proposal.Called(), proposal.Title, Proposers = proposal.Proposers.OrderBy(p => p.Place).Select(p => new { p.Name, p.IsLead }), proposal.ReceivedOn, proposal.AssignedOn, proposal.DueOn,
            Points = proposal.Points.OrderBy(p => p.Place).Select(p => p.Text), Offices = proposal.Handlers.Select(h => new { Office = offices.GetValueOrDefault(h.OfficeId), Part = h.Part.Label(), h.Opinion, h.OpinionAt }),
            Consultations = proposal.Consultations.OrderBy(c => c.HeldOn).Select(c => new { c.HeldOn, Form = c.Form.Label(), c.With, c.Opinion }),
            reply.DocumentNumber, Category = reply.Category?.ToString(), reply.SignedOn, reply.PrintedOn, reply.SentAt, reply.IsPublic, reply.NotPublicReason, reply.IsFitForPublic, reply.SecrecyNote,
            CoSignatures = reply.CoSignatures.Select(c => new { Office = offices.GetValueOrDefault(c.OfficeId), c.Agrees, c.Opinion, c.At }), Deliveries = reply.Deliveries.OrderBy(d => d.Place).Select(d => new { d.To, d.ReceivedOn, d.ReceivedBy }),
            Evaluations = reply.Evaluations.OrderBy(e => e.At).Select(e => new { Proposer = proposal.Proposers.Find(p => p.Id == e.ProposerId)?.Name, Satisfaction = e.Satisfaction.Label(), e.Comment, Way = e.Way.Label(), e.At }),
        };
    }

    private static async Task<object> LogAsync(WutongDb db, Guid record) =>
        (await db.HistoryAsync(record, MostChanges)).Reverse().Select(e => new { e.At, e.By, What = e.What.ToString(), e.Entity, e.Version, e.Changes });

    private static byte[] Json(object value) => JsonSerializer.SerializeToUtf8Bytes(value, Readable);
}
