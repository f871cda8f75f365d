using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Certificates;

/// <summary>A certificate as pages show it.</summary>
/// <param name="Renewable">It ends soon or has ended: a new one may take its place.</param>
internal sealed record Certificate(CertificateRow Row, Award Award, string Name, CertificateState State, bool Renewable)
{
    public string Number => CertificateNumber.Show(Row.Number);
}

/// <summary>Reads certificates.</summary>
internal sealed class CertificateBook(Db db, LearningRules rules, Keys keys, TimeProvider clock)
{
    public const string NamePurpose = "learning.certificate-name";

    public DateOnly Today => clock.UtcNow().VietnamDate();

    /// <summary>What stands in the address of the credential, besides the id.</summary>
    public string SecretOf(Guid certificate) => keys.Secret("learning.credential", certificate, 8);

    /// <summary>What somebody holds or held, newest first; what a newer one took the place of is left out.</summary>
    public async Task<IReadOnlyList<Certificate>> OfPersonAsync(CommuneId commune, Guid person) =>
        View(await All(commune).Where(c => c.PersonId == person && c.ReplacedBy == null).ToListAsync());

    /// <summary>The last one of an award somebody was given, whatever became of it.</summary>
    public Task<CertificateRow?> LatestAsync(CommuneId commune, Guid person, Award award) =>
        All(commune).Where(c => c.PersonId == person && c.Award == award.Code).OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync();

    /// <summary>The last one of an award for each who was ever given it.</summary>
    public async Task<IReadOnlyDictionary<Guid, Certificate>> LatestAsync(CommuneId commune, Award award) =>
        View(await All(commune).Where(c => c.Award == award.Code && c.ReplacedBy == null).ToListAsync()).GroupBy(c => c.Row.PersonId).ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Row.IssuedAt).First());

    public async Task<Certificate?> FindAsync(CommuneId commune, Guid id) => View(await All(commune).Where(c => c.Id == id).ToListAsync()) is [var found] ? found : null;

    public async Task<Certificate?> FindAsync(CommuneId commune, Guid id, string? secret) => Keys.IsSame(SecretOf(id), secret) ? await FindAsync(commune, id) : null;

    public async Task<Certificate?> ByNumberAsync(CommuneId commune, string number) => View(await All(commune).Where(c => c.Number == number).ToListAsync()) is [var found] ? found : null;

    /// <summary>Everything that was taken back.</summary>
    public async Task<IReadOnlyList<Certificate>> RevokedAsync(CommuneId commune) =>
        View(await All(commune).Where(c => c.RevokedAt != null).OrderBy(c => c.RevokedAt).ToListAsync());

    private IQueryable<CertificateRow> All(CommuneId commune) => db.Set<CertificateRow>().AsNoTracking().Where(c => c.CommuneId == commune);

    // An award that is no longer in the rules is shown to nobody; its certificates stay in the table.
    private IReadOnlyList<Certificate> View(List<CertificateRow> rows) =>
        [.. rows.Select(r => (Row: r, Award: rules.FindAward(r.Award))).Where(r => r.Award is not null).OrderByDescending(r => r.Row.IssuedAt)
            .Select(r => new Certificate(r.Row, r.Award!, keys.OpenText(NamePurpose, r.Row.Name, r.Row.Id), r.Row.StateOn(Today), r.Row.RevokedAt is null && r.Row.MayRenewOn(Today)))];
}
