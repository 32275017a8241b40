using System.IO.Compression;
using System.Text;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using Wutong.Documents.Archiving;

namespace Wutong.Tests.Documents;

/// <summary>Signatures by RSA and SM2, and archive bundles that tell whether they were touched.</summary>
public sealed class ArchivingTests
{
    private static readonly byte[] Letter = Encoding.UTF8.GetBytes("此复。");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_signature_fits_its_content_and_no_other(bool isSm2)
    {
        var key = Key(isSm2);
        Assert.Equal((isSm2, isSm2 ? "SM3withSM2" : "SHA256withRSA"), (key.IsSm2, key.Algorithm));
        var signature = key.Sign(Letter);
        Assert.Equal("CN=江城市科技局", SealKey.Verify(Letter, signature));
        Assert.Null(SealKey.Verify(Encoding.UTF8.GetBytes("此复！"), signature));
        Assert.Null(SealKey.Verify(Letter, [1, 2, 3]));
        signature[^1] ^= 1;
        Assert.Null(SealKey.Verify(Letter, signature));
    }

    [Fact]
    public void A_file_that_is_no_key_is_refused_with_what_is_wrong()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.p12");
        try
        {
            File.WriteAllBytes(file, Letter);
            Assert.Contains("PKCS#12", Assert.Throws<SealKeyProblem>(() => SealKey.Open(file, "")).Message, StringComparison.Ordinal);
            File.WriteAllBytes(file, Store(isSm2: false));
            Assert.Contains("password", Assert.Throws<SealKeyProblem>(() => SealKey.Open(file, "wrong")).Message, StringComparison.Ordinal);
            Assert.Throws<SealKeyProblem>(() => SealKey.Open(file + ".none", ""));
        }
        finally { File.Delete(file); }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bundle_that_nobody_touched_verifies(bool isSigned)
    {
        var report = Bundle.Verify(new MemoryStream(Made(isSigned ? Key(isSm2: true) : null)));
        Assert.Empty(report.Problems);
        Assert.Equal(("张科发〔2026〕1号", 2, isSigned ? "CN=江城市科技局" : null), (report.Title, report.Files, report.SignedBy));
    }

    [Theory]
    [InlineData("letter.docx", "was changed")]
    [InlineData("manifest.json", "signature")]
    [InlineData("extra.txt", "was added")]
    public void A_bundle_that_was_touched_does_not(string name, string problem)
    {
        var bundle = new MemoryStream();
        bundle.Write(Made(Key(isSm2: false)));
        using (var zip = new ZipArchive(bundle, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = "x";
            if (name == "manifest.json")
            {
                using var standing = new StreamReader(zip.GetEntry(name)!.Open());
                text = standing.ReadToEnd() + " ";
            }
            zip.GetEntry(name)?.Delete();
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        Assert.Contains(Bundle.Verify(bundle).Problems, p => p.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_bundle_is_said_to_be_none()
    {
        Assert.NotEmpty(Bundle.Verify(new MemoryStream(Letter)).Problems);
        var empty = new MemoryStream();
        using (new ZipArchive(empty, ZipArchiveMode.Create, leaveOpen: true)) { }
        Assert.NotEmpty(Bundle.Verify(empty).Problems);
    }

    private static byte[] Made(SealKey? key)
    {
        using var file = new MemoryStream();
        Bundle.Write(file, "张科发〔2026〕1号", DateTimeOffset.UnixEpoch.AddYears(50), [new("letter.docx", Letter), new("audit.json", [1, 2])], key);
        return file.ToArray();
    }

    private static SealKey Key(bool isSm2)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.p12");
        File.WriteAllBytes(file, Store(isSm2));
        try { return SealKey.Open(file, "secret"); }
        finally { File.Delete(file); }
    }

    private static byte[] Store(bool isSm2)
    {
        AsymmetricCipherKeyPair pair;
        if (isSm2)
        {
            var generator = new ECKeyPairGenerator();
            generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, new SecureRandom()));
            pair = generator.GenerateKeyPair();
        }
        else
        {
            var generator = new RsaKeyPairGenerator();
            generator.Init(new KeyGenerationParameters(new SecureRandom(), 2048));
            pair = generator.GenerateKeyPair();
        }
        var certificate = new X509V3CertificateGenerator();
        certificate.SetSerialNumber(BigInteger.One);
        certificate.SetIssuerDN(new X509Name("CN=江城市科技局"));
        certificate.SetSubjectDN(new X509Name("CN=江城市科技局"));
        certificate.SetNotBefore(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        certificate.SetNotAfter(new DateTime(2036, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        certificate.SetPublicKey(pair.Public);
        var made = certificate.Generate(new Asn1SignatureFactory(isSm2 ? "SM3WITHSM2" : "SHA256WITHRSA", pair.Private));
        var store = new Pkcs12StoreBuilder().Build();
        store.SetKeyEntry("seal", new AsymmetricKeyEntry(pair.Private), [new X509CertificateEntry(made)]);
        using var file = new MemoryStream();
        store.Save(file, "secret".ToCharArray(), new SecureRandom());
        return file.ToArray();
    }
}
