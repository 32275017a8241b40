using Wutong.Bench;
using Wutong.Testing;

namespace Wutong.Tests.Matching;

/// <summary>Trials that the fuzzer of the bench starts from, and those that once failed.</summary>
public sealed class TrialTests : IDisposable
{
    private readonly string folder = Places.NewFolder("trial");

    public static TheoryData<string> Kept => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Matching", "Corpus"), "*.txt").Select(file => Path.GetFileName(file))];

    public void Dispose() => Places.Remove(folder);

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_must_hold_of_odd_texts_holds(string file) => MatchTrial.Read(Path.Combine(AppContext.BaseDirectory, "Matching", "Corpus", file)).Check(folder);

    [Fact]
    public void A_trial_is_read_as_it_was_written()
    {
        var trial = new MatchTrial([("a\0\ud800\t", "\\u0041\n"), ("\u2028", "")]);
        trial.Write(Path.Combine(folder, "trial"));
        Assert.Equal(trial.Texts, MatchTrial.Read(Path.Combine(folder, "trial")).Texts);
    }
}
