using CsCheck;
using Wutong.Registry.Organisations;

namespace Wutong.Tests.Registry;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>A valid code: two characters, six digits, nine characters and what the standard makes of them, computed here with big weights instead of stepwise.</summary>
    private static readonly Gen<string> Codes =
        Gen.Select(Gen.Char[Alphabet].Array[2], Gen.Char["0123456789"].Array[6], Gen.Char[Alphabet].Array[9], (head, place, body) =>
        {
            var first = string.Concat(head) + string.Concat(place) + string.Concat(body);
            var sum = first.Select((c, i) => Alphabet.IndexOf(c, StringComparison.Ordinal) * System.Numerics.BigInteger.Pow(3, i)).Aggregate(System.Numerics.BigInteger.Add);
            return first + Alphabet[(int)((31 - sum % 31) % 31)];
        });

    [Theory]
    [InlineData("91350100M000100Y43")] // the example of the standard
    [InlineData("914403001922038216")]
    [InlineData("9144030071526726XG")]
    public void Codes_in_use_are_read(string code) => Assert.True(CreditCode.TryParse(code, out var read) && read.ToString() == code);

    [Fact]
    public void Every_code_made_by_the_standard_is_read() => Codes.Sample(code => CreditCode.TryParse(code, out var read) && read.ToString() == code);

    [Fact]
    public void Any_single_changed_character_is_refused() =>
        Gen.Select(Codes, Gen.Int[0, 17], Gen.Char[Alphabet]).Where((code, at, other) => code[at] != other)
            .Sample((code, at, other) => !CreditCode.TryParse(string.Concat(code.AsSpan(0, at), [other], code.AsSpan(at + 1)), out _));

    [Fact]
    public void Two_neighbours_that_change_places_are_refused() =>
        Gen.Select(Codes, Gen.Int[0, 15]).Where((code, at) => code[at] != code[at + 1])
            .Sample((code, at) => !CreditCode.TryParse(string.Concat(code.AsSpan(0, at), [code[at + 1], code[at]], code.AsSpan(at + 2)), out _));

    [Fact]
    public void Small_letters_and_inner_spaces_are_read_as_the_same_code() =>
        Codes.Sample(code => CreditCode.TryParse($"{code[..8].ToLowerInvariant()} {code[8..]}", out var read) && read.ToString() == code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y433")]
    [InlineData("91350100I000100Y43")] // I, O, S, V, Z are not in the alphabet
    [InlineData("9135010AM000100Y43")] // a letter in the division
    [InlineData("９１350100M000100Y43")]
    [InlineData("91350100M000100Y4\0")]
    public void What_the_standard_does_not_know_is_refused(string? text)
    {
        Assert.False(CreditCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => CreditCode.Parse(text!));
    }

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text => { _ = CreditCode.TryParse(text, out _); });
}
