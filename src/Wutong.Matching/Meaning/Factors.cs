namespace Wutong.Matching.Meaning;

/// <summary>
/// The leading eigenvectors of a sparse symmetric matrix by a random start and repeated multiplication (Halko, Martinsson and Tropp 2011), and the
/// small problem that remains by Jacobi's rotations. The same matrix gives the same factors: the start has a fixed seed.
/// </summary>
internal static class Factors
{
    private const int Spare = 16;
    private const int Rounds = 4;
    private const int Sweeps = 12;

    /// <summary>Eigenvectors as columns (row-major, size × rank) with the absolute eigenvalues, greatest first.</summary>
    public static (float[] Vectors, float[] Values) Leading(Cooccurrence matrix, int rank)
    {
        var width = Math.Min(matrix.Size, rank + Spare);
        var basis = Start(matrix.Size, width);
        for (var round = 0; round < Rounds; round++)
        {
            Orthogonalise(basis, matrix.Size, width);
            basis = matrix.Times(basis, width);
        }
        Orthogonalise(basis, matrix.Size, width);
        var image = matrix.Times(basis, width);
        var (rotation, values) = Jacobi(Between(basis, image, matrix.Size, width), width);
        var order = Enumerable.Range(0, width).OrderByDescending(i => Math.Abs(values[i])).Take(Math.Min(rank, width)).ToArray();
        return (Turn(basis, rotation, order, matrix.Size, width), [.. order.Select(i => (float)Math.Abs(values[i]))]);
    }

    private static float[] Start(int size, int width)
    {
        var random = new Random(20260701);
        var basis = new float[size * width];
        foreach (ref var x in basis.AsSpan()) x = random.NextSingle() - 0.5f;
        return basis;
    }

    /// <summary>Makes the columns perpendicular and of length 1, twice over for the sake of single precision. Works on columns laid out as lines.</summary>
    private static void Orthogonalise(float[] basis, int size, int width)
    {
        var lines = Transpose(basis, size, width);
        for (var j = 0; j < width; j++)
        {
            var line = lines.AsMemory(j * size, size);
            for (var again = 0; again < 2; again++)
                for (var i = 0; i < j; i++)
                {
                    var other = lines.AsSpan(i * size, size);
                    Lines.Add(line.Span, other, -Lines.Dot(line.Span, other));
                }
            Lines.Normalise(line.Span);
        }
        Transpose(lines, width, size).CopyTo(basis, 0);
    }

    private static float[] Transpose(float[] matrix, int rows, int columns)
    {
        var turned = new float[matrix.Length];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++) turned[c * rows + r] = matrix[r * columns + c];
        return turned;
    }

    /// <summary>aᵀb, width × width.</summary>
    private static double[] Between(float[] a, float[] b, int size, int width)
    {
        var (left, right) = (Transpose(a, size, width), Transpose(b, size, width));
        var product = new double[width * width];
        for (var i = 0; i < width; i++)
            for (var j = i; j < width; j++)
                product[i * width + j] = product[j * width + i] = (Lines.Dot(left.AsSpan(i * size, size), right.AsSpan(j * size, size)) + Lines.Dot(left.AsSpan(j * size, size), right.AsSpan(i * size, size))) / 2;
        return product;
    }

    private static (double[] Rotation, double[] Values) Jacobi(double[] a, int n)
    {
        var v = new double[n * n];
        for (var i = 0; i < n; i++) v[i * n + i] = 1;
        for (var sweep = 0; sweep < Sweeps; sweep++)
            for (var p = 0; p < n; p++)
                for (var q = p + 1; q < n; q++)
                    if (Math.Abs(a[p * n + q]) > 1e-9) Rotate(a, v, n, p, q);
        return (v, [.. Enumerable.Range(0, n).Select(i => a[i * n + i])]);
    }

    private static void Rotate(double[] a, double[] v, int n, int p, int q)
    {
        var theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        for (var k = 0; k < n; k++)
        {
            var (x, y) = (a[k * n + p], a[k * n + q]);
            (a[k * n + p], a[k * n + q]) = (c * x - s * y, s * x + c * y);
        }
        for (var k = 0; k < n; k++)
        {
            var (x, y) = (a[p * n + k], a[q * n + k]);
            (a[p * n + k], a[q * n + k]) = (c * x - s * y, s * x + c * y);
            (x, y) = (v[k * n + p], v[k * n + q]);
            (v[k * n + p], v[k * n + q]) = (c * x - s * y, s * x + c * y);
        }
    }

    private static float[] Turn(float[] basis, double[] rotation, int[] order, int size, int width)
    {
        var turned = new float[size * order.Length];
        Parallel.For(0, size, row =>
        {
            for (var j = 0; j < order.Length; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < width; k++) sum += basis[row * width + k] * rotation[k * width + order[j]];
                turned[row * order.Length + j] = (float)sum;
            }
        });
        return turned;
    }
}
