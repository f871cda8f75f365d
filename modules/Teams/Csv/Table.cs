using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Teams.Csv;

/// <summary>One line of a list.</summary>
/// <param name="Number">As an editor counts it, the heading being a line too.</param>
public sealed record TableLine(int Number, IReadOnlyDictionary<string, string> Fields)
{
    public string this[string column] => Fields.GetValueOrDefault(column, "");
}

/// <summary>
/// Lists as spreadsheets read and write them: UTF-8 with a mark at the beginning, commas (semicolons are read too), and
/// nothing that a spreadsheet would take for a formula.
/// </summary>
public static class Table
{
    private const string Formula = "=+-@\t\r";

    /// <summary>Reads a list, or says what is wrong with it.</summary>
    public static (IReadOnlyList<TableLine> Lines, IReadOnlyList<Refusal> Wrong) Read(Stream file, params string[] columns)
    {
        string text;
        try
        {
            using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            text = reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return ([], [Refusals.Line(1, Texts.NotUtf8)]);
        }
        var heading = text.Split('\n').FirstOrDefault(l => l.Trim().Length > 0 && !l.StartsWith('#')) ?? "";
        var lines = new List<TableLine>();
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true,
            Delimiter = heading.Contains(';') && !heading.Contains(',') ? ";" : ",",
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        });
        try
        {
            if (!csv.Read() || !csv.ReadHeader()) return ([], [Refusals.Line(1, Texts.EmptyFile)]);
            var there = csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant()).ToList();
            var missing = columns.Except(there).ToList();
            if (missing.Count > 0) return ([], [Refusals.Line(csv.Parser.RawRow, Texts.ColumnsMissing(string.Join(", ", missing)))]);
            while (csv.Read())
            {
                var fields = columns.ToDictionary(c => c, c => Plain(csv.TryGetField<string>(there.IndexOf(c), out var value) ? value ?? "" : ""));
                if (fields.Values.Any(v => v.Length > 0)) lines.Add(new TableLine(csv.Parser.RawRow, fields));
            }
        }
        catch (CsvHelperException)
        {
            return ([], [Refusals.Line(csv.Parser.RawRow, Texts.QuotesWrong)]);
        }
        return lines.Count == 0 ? ([], [Refusals.Line(1, Texts.EmptyFile)]) : (lines, []);
    }

    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> lines)
    {
        using var output = new MemoryStream();
        using (var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            foreach (var column in columns) csv.WriteField(column);
            csv.NextRecord();
            foreach (var line in lines)
            {
                foreach (var field in line) csv.WriteField(Guarded(field));
                csv.NextRecord();
            }
        }
        return output.ToArray();
    }

    /// <summary>A spreadsheet runs what begins like a formula; an apostrophe before it makes it text.</summary>
    private static string Guarded(string field) => field.Length > 0 && Formula.Contains(field[0]) ? "'" + field : field;

    /// <summary>As it is stored (NFC, single spaces), without the apostrophe of <see cref="Guarded"/>.</summary>
    private static string Plain(string field)
    {
        var clean = Fold.Clean(field);
        return clean is ['\'', var next, ..] && Formula.Contains(next) ? clean[1..] : clean;
    }
}
