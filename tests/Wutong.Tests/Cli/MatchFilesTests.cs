using Wutong.Cli;
using Wutong.Matching.Training;
using Wutong.Testing;

namespace Wutong.Tests.Cli;

public sealed class MatchFilesTests : IDisposable
{
    private readonly string folder = Places.NewFolder("match");

    public void Dispose() => Places.Remove(folder);

    [Fact]
    public void What_came_of_showings_is_read()
    {
        var showings = MatchFiles.ReadShowings(Write("need,offer,position,outcome,date\nn,a,1,signed,2026-03-02\n\"n\",b,20,Shown,\n"));
        Assert.Equal([new Showing("n", "a", 1, Reaction.Signed) { On = new(2026, 3, 2) }, new Showing("n", "b", 20, Reaction.Shown)], showings);
        Assert.Empty(MatchFiles.ReadShowings(Write("need,offer,position,outcome\n")));
    }

    [Theory]
    [InlineData("need,offer,position\n", "no column outcome")]
    [InlineData("need,offer,position,outcome\nn,a,0,shown\n", "0 is no position")]
    [InlineData("need,offer,position,outcome\nn,a,-1,shown\n", "-1 is no position")]
    [InlineData("need,offer,position,outcome\nn,a,99999999999,shown\n", "no position")]
    [InlineData("need,offer,position,outcome\nn,a,1,bought\n", "bought is no outcome; there are shown, viewed, contacted, signed, rejected")]
    [InlineData("need,offer,position,outcome\nn,a,1,3\n", "3 is no outcome")]
    [InlineData("need,offer,position,outcome\nn,a,1,-1\n", "-1 is no outcome")]
    [InlineData("need,offer,position,outcome\nn,a,1,\"shown,viewed\"\n", "shown,viewed is no outcome")]
    [InlineData("need,offer,position,outcome\nn,a,1,\n", "no outcome")]
    [InlineData("need,offer,position,outcome\n,a,1,shown\n", "no need")]
    [InlineData("need,offer,position,outcome\nn,,1,shown\n", "no offer")]
    [InlineData("need,offer,position,outcome,date\nn,a,1,shown,2026-02-30\n", "2026-02-30 is no day")]
    public void What_makes_no_sense_is_refused_with_its_place(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<Refusal>(() => MatchFiles.ReadShowings(Write(text))).Message);

    [Fact]
    public async Task A_log_that_teaches_nothing_leaves_no_model()
    {
        var (offers, needs, model) = (Write("id,title\na,污水\nb,氧化镓\n", "offers"), Write("id,title,text\nn,氧化镓,\n", "needs"), Path.Combine(folder, "model"));
        var log = Write("need,offer,position,outcome\nn,a,1,shown\nn,b,2,signed\n");
        Assert.Equal(1, await CommandLine.RunAsync(["match", "train", "--needs", needs, "--offers", offers, "--outcomes", log, "--out", model]));
        Assert.Equal(1, await CommandLine.RunAsync(["match", "train", "--needs", needs, "--offers", offers, "--out", model]));
        Assert.False(File.Exists(model));
    }

    private string Write(string text, string name = "log")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
