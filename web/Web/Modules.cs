using ThonSo.Assistance;
using ThonSo.Core.Hosting;
using ThonSo.Dossiers;
using ThonSo.Field;
using ThonSo.Figures;
using ThonSo.Learning;
using ThonSo.Messages;
using ThonSo.Outreach;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Teams;
using ThonSo.Voices;

namespace ThonSo.Web;

/// <summary>The product, module by module, by hand. Foundations first: their tables come first.</summary>
public static class Modules
{
    public static IReadOnlyList<Module> All { get; } =
    [
        new PlacesModule(),
        new PeopleModule(),
        new ProceduresModule(),
        new TeamsModule(),
        new DossiersModule(),
        new AssistanceModule(),
        new FieldModule(),
        new OutreachModule(),
        new LearningModule(),
        new VoicesModule(),
        new MessagesModule(),
        new FiguresModule(),
    ];
}
