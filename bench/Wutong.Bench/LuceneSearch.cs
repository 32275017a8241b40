using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Wutong.Matching.Indexing;

namespace Wutong.Bench;

/// <summary>Lucene.Net as one would use it for Chinese: pairs of characters, BM25, an index in memory, written by as many threads as there are cores.</summary>
internal sealed class LuceneSearch : IDisposable
{
    private const string Field = "title";
    private readonly RAMDirectory directory = new();
    private readonly CJKAnalyzer analyzer = new(LuceneVersion.LUCENE_48);
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    private LuceneSearch(List<Offer> offers)
    {
        BooleanQuery.MaxClauseCount = int.MaxValue;
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity(), RAMBufferSizeMB = 256 }))
        {
            Parallel.ForEach(offers, offer => writer.AddDocument([new TextField(Field, offer.Title, Lucene.Net.Documents.Field.Store.NO), new StoredField("id", offer.Id)]));
            writer.Commit();
        }
        reader = DirectoryReader.Open(directory);
        searcher = new(reader) { Similarity = new BM25Similarity() };
    }

    public static LuceneSearch Build(List<Offer> offers) => new(offers);

    public int Top(string text, int top)
    {
        var query = new BooleanQuery();
        foreach (var (term, count) in Terms(text)) query.Add(new TermQuery(new(Field, term)) { Boost = count }, Occur.SHOULD);
        return searcher.Search(query, top).ScoreDocs.Length;
    }

    public void Dispose()
    {
        reader.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }

    private Dictionary<string, int> Terms(string text)
    {
        var terms = new Dictionary<string, int>();
        using var stream = analyzer.GetTokenStream(Field, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) terms[term.ToString()!] = terms.GetValueOrDefault(term.ToString()!) + 1;
        stream.End();
        return terms;
    }
}
