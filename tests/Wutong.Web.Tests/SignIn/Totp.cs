using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Wutong.Web.Tests.SignIn;

/// <summary>What an authenticator shows (RFC 6238), computed here and not by the program's own library.</summary>
internal static class Totp
{
    public static string Code(string key)
    {
        var bits = string.Concat(key.TrimEnd('=').ToUpperInvariant().Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000");
    }
}
