using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Values;

namespace ThonSo.Places;

/// <summary>
/// Reads the register of villages from a CSV file (UTF-8, columns code, kind, name, former_name, former_commune, from,
/// to, help_name, help_phone; lines starting with # are remarks). A code already known is changed, others are added;
/// nothing is removed: a village that ceased gets a <c>to</c> date.
/// </summary>
public sealed class VillageImport(Work work)
{
    /// <exception cref="InvalidDataException">A line cannot be read: says which and why. Nothing was written.</exception>
    public async Task<(int Added, int Changed)> RunAsync(CommuneId commune, string path, Actor actor)
    {
        var known = await work.Db.Set<VillageRow>().Where(v => v.CommuneId == commune).ToDictionaryAsync(v => v.Code);
        var (added, changed) = (0, 0);
        foreach (var line in Read(path))
        {
            if (known.TryGetValue(line.Code, out var row))
            {
                Apply(row, line);
                if (work.Db.Entry(row).State == EntityState.Modified) changed++;
            }
            else
            {
                row = new VillageRow { CommuneId = commune, Id = NewId.Next(), Code = line.Code, Name = line.Name, SortKey = "" };
                Apply(row, line);
                work.Db.Add(row);
                known.Add(line.Code, row);
                added++;
            }
        }
        if (added + changed > 0) await work.CommitAsync(commune, actor, RequestId.Fresh(), new VillagesImported(commune, added, changed));
        return (added, changed);
    }

    private static void Apply(VillageRow row, Line line)
    {
        row.Kind = line.Kind;
        row.Name = line.Name;
        row.SortKey = VietnameseOrder.Key(line.Name);
        row.FormerName = line.FormerName;
        row.FormerCommune = line.FormerCommune;
        row.ValidFrom = line.From;
        row.ValidTo = line.To;
        row.HelpName = line.HelpName;
        row.HelpPhone = line.HelpPhone;
    }

    private static List<Line> Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true,
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = header => header.Header.ToLowerInvariant(),
        });
        var lines = new List<Line>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            string? Field(string name) => csv.TryGetField<string>(name, out var value) && !string.IsNullOrWhiteSpace(value) ? Fold.Clean(value) : null;
            string Need(string name) => Field(name) ?? throw Wrong($"{name} is empty");
            InvalidDataException Wrong(string why) => new($"{path}, line {csv.Parser.Row}: {why}");
            DateOnly? Date(string name) => Field(name) is not { } text ? null
                : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong($"{name} is not a date like 2025-07-01");
            var phone = Field("help_phone");
            if (phone is not null && !PhoneNumber.TryParse(phone, out _)) throw Wrong($"help_phone is not a phone number");
            lines.Add(new Line(
                Need("code"),
                EnumCode<VillageKind>.TryParse(Need("kind"), out var kind) ? kind : throw Wrong("kind is thon, buon or to-dan-pho"),
                Need("name"), Field("former_name"), Field("former_commune"),
                Date("from") ?? throw Wrong("from is empty"), Date("to"), Field("help_name"),
                phone is not null && PhoneNumber.TryParse(phone, out var number) ? number.Display : null));
        }
        var twice = lines.GroupBy(l => l.Code).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new InvalidDataException($"{path}: the code {twice.Key} stands there twice");
        // Names may not repeat within a commune (the rule of the register).
        var sameName = lines.Where(l => l.To is null).GroupBy(l => Fold.Search(l.Name)).FirstOrDefault(g => g.Count() > 1);
        if (sameName is not null) throw new InvalidDataException($"{path}: the name {sameName.First().Name} stands there twice");
        return lines;
    }

    private sealed record Line(string Code, VillageKind Kind, string Name, string? FormerName, string? FormerCommune, DateOnly From, DateOnly? To, string? HelpName, string? HelpPhone);
}
