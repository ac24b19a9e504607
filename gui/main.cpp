// amphoedesk: the counter's windows on the real assembly.
#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/log.h>

#include <optional>

#include "core/configuration/TangratServicesFile.h"
#include "core/documents/MeasurementPaper.h"
#include "core/documents/TangratLeaflet.h"
#include "gui/Assembly.h"
#include "gui/CounterApplication.h"
#include "gui/DayDesk.h"
#include "gui/KnownAgencies.h"
#include "gui/OutreachPaper.h"
#include "gui/OutreachSlot.h"
#include "gui/RuleFile.h"
#include "gui/presenters/StoreUpkeep.h"
#include "gui/presenters/ThreadRunner.h"
#include "gui/signin/StartWindow.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

/// What the start found: everything needed, or all reasons why not.
struct Opened {
    const workflows::CounterPorts* counter = nullptr;
    ports::Outbox* outbox = nullptr;
    const workflows::ServicePorts* services = nullptr;
    configuration::WorkstationSettings settings;
    std::vector<domain::Failure> reasons;
};

template <class T>
void note_failure(const domain::Result<T>& result, std::vector<domain::Failure>& reasons) {
    if (!result) {
        reasons.push_back(result.error());
    }
}

/// Slow (database, face model): runs in the background.
Opened open_everything(Assembly& assembly) {
    Opened opened;
    auto settings = assembly.settings();
    if (!settings) {
        opened.reasons.push_back(settings.error());
        return opened;
    }
    opened.settings = *settings;
    auto store = assembly.store();
    note_failure(store, opened.reasons);
    note_failure(assembly.store_maintenance(), opened.reasons);
    note_failure(assembly.face_matcher(), opened.reasons);
    note_failure(assembly.centre(), opened.reasons);
    if (!opened.reasons.empty()) {
        return opened;
    }
    auto counter = assembly.counter();
    note_failure(counter, opened.reasons);
    const auto services = assembly.services();
    note_failure(services, opened.reasons);
    if (counter && services) {
        opened.services = &services->get();
        opened.counter = &counter->get();
        opened.outbox = &store->get().outbox;
    }
    return opened;
}

domain::Result<domain::AgencyDirectory> agencies(Assembly& assembly) {
    const auto known = known_agencies(assembly);
    return known ? known->directory : domain::Result<domain::AgencyDirectory>(known.error());
}

domain::Result<std::vector<ports::MoveAway>> moves_away(Assembly& assembly) {
    const auto store = assembly.store();
    if (!store) {
        return store.error();
    }
    return store->get().tables == nullptr ? std::vector<ports::MoveAway>{} : store->get().tables->moves_away();
}

/// On the desk's printer, in the background.
domain::Result<domain::Done> print_report(Assembly& assembly, const configuration::WorkstationSettings& settings,
                                          const documents::MeasurementReport& report, std::stop_token stop) {
    const auto paper = documents::paint_measurement_report(report, assembly.resources_folder());
    if (!paper) {
        return paper.error();
    }
    ports::PrintRequest request;
    request.printer = settings.printer;
    request.title = report.title_en;
    request.pdf = *paper;
    const auto printed = assembly.printer().print(request, {}, std::move(stop));
    return printed ? domain::Result<domain::Done>(domain::Done{}) : printed.error();
}

domain::Result<domain::Done> print_leaflet(Assembly& assembly, const configuration::WorkstationSettings& settings,
                                           std::stop_token stop) {
    const auto known = load_rule_file(assembly, "tangrat-services.json", configuration::load_tangrat_services);
    if (!known) {
        return known.error();
    }
    const auto& here = settings.workstation;
    const auto footer = here.office_th + (here.training ? "  ตัวอย่าง – ใช้เพื่อทดสอบระบบเท่านั้น" : "");
    return print_report(assembly, settings, documents::tangrat_leaflet(*known, footer), std::move(stop));
}

class AmphoeDeskApp final : public wxApp {
  public:
    void OnInitCmdLine(wxCmdLineParser& parser) override {
        parser.AddLongOption("data", "the workstation's data folder");
        parser.AddLongOption("resources", "the folder of the shipped data files");
        parser.AddLongOption("language", "th or en");
        parser.AddLongSwitch("large-type", "begin in large type, as after F9");
        parser.AddLongSwitch("help", "show the options", wxCMD_LINE_OPTION_HELP);
    }

    bool OnCmdLineParsed(wxCmdLineParser& parser) override {
        wxString value;
        if (parser.Found("data", &value)) {
            options_.data = std::filesystem::u8path(utf8(value));
        }
        if (parser.Found("resources", &value)) {
            options_.resources = std::filesystem::u8path(utf8(value));
        }
        large_type_asked_ = parser.Found("large-type");
        if (parser.Found("language", &value)) {
            language_asked_ = true;
            language_ = value == "en" ? Language::English : Language::Thai;
        }
        return true;
    }

    bool OnInit() override {
        if (!wxApp::OnInit()) {
            return false;
        }
        SetAppName("amphoedesk");
        SetExitOnFrameDelete(false);
        auto assembly = Assembly::open(options_);
        if (!assembly) {
            wxLogError("%s", shown(assembly.error().detail));
            return false;
        }
        assembly_ = *std::move(assembly);
        texts_ = std::make_unique<WxTexts>(translations_folder(), language_);
        start_window_ = new StartWindow(
            *texts_, [this] { begin(); }, [this] { quit(); });
        start_window_->Show();
        opening_ = std::make_unique<WorkBench>(runner_, post_to_window());
        begin();
        return true;
    }

    int OnExit() override {
        counter_.reset();
        day_.reset();
        upkeep_.reset();
        opening_.reset();
        assembly_.reset();
        return wxApp::OnExit();
    }

  private:
    /// Beside the program in a build and in an installation alike.
    std::filesystem::path translations_folder() const {
        const auto beside = std::filesystem::path(AMPHOE_TRANSLATIONS);
        const auto installed = assembly_->resources_folder() / "translations";
        return std::filesystem::exists(installed / "th" / "amphoedesk.mo") ? installed : beside;
    }

    void begin() {
        if (opening_->busy()) {
            return;
        }
        start_window_->show_opening();
        opening_->start(
            [this](std::stop_token) {
                auto opened = open_everything(*assembly_);
                return [this, opened] { take(opened); };
            },
            [this](const domain::Failure& crash) {
                Opened nothing;
                nothing.reasons.push_back(crash);
                take(nothing);
            });
    }

    void take(const Opened& opened) {
        if (start_window_ == nullptr) {
            return;  // the person has closed the program meanwhile
        }
        if (!language_asked_) {
            texts_->speak(opened.settings.language == "en" ? Language::English : Language::Thai);
        }
        if (opened.counter == nullptr) {
            start_window_->show_reasons(opened.reasons, assembly_->catalogue());
            return;
        }
        const auto desk = assembly_->sync_desk();  // opened with the counter: no waiting here
        const auto papers = assembly_->papers();
        const auto inspection = assembly_->paper_inspection();
        const auto queue = assembly_->queue();
        catalogue_of_services_ = workflows::standard_services();
        const auto maintenance = assembly_->store_maintenance();
        const auto store = assembly_->store();
        if (store && maintenance) {
            day_ = std::make_unique<DayDesk>(*opened.counter, store->get().stock, *opened.outbox, &maintenance->get(),
                                             assembly_->day_rules()->services(), queue ? &queue->get().book : nullptr);
        }
        if (store && store->get().supervision != nullptr) {
            supervision_.emplace(
                workflows::SupervisionPorts{*store->get().supervision, store->get().officers, opened.counter->clock});
        }
        if (const auto outreach = outreach_ports(*assembly_)) {
            outreach_.emplace(*outreach);
        }
        const CounterSetup setup{*opened.counter,
                                 *opened.outbox,
                                 assembly_->background(),
                                 assembly_->catalogue(),
                                 camera_turn_,
                                 opened.settings.camera_source,
                                 opened.settings.printer,
                                 desk ? &desk->get() : nullptr,
                                 papers ? &papers->get() : nullptr,
                                 &assembly_->page_raster(),
                                 opened.services,
                                 &catalogue_of_services_,
                                 inspection ? &inspection->get() : nullptr,
                                 queue ? &queue->get() : nullptr,
                                 day_ ? &day_->ports() : nullptr,
                                 supervision_ ? &*supervision_ : nullptr,
                                 outreach_ ? &*outreach_ : nullptr,
                                 [this, settings = opened.settings](std::stop_token stop) {
                                     return print_leaflet(*assembly_, settings, std::move(stop));
                                 },
                                 large_type_asked_ || opened.settings.large_type,
                                 assembly_->day_rules(),
                                 assembly_->power()};
        if (maintenance) {
            upkeep_ = std::make_unique<StoreUpkeep>(runner_, maintenance->get());
        }
        counter_ = std::make_unique<CounterApplication>(
            setup, *texts_, post_to_window(), [this] { quit(); }, supervisor_tools(opened.settings));
        start_window_->Destroy();
        start_window_ = nullptr;
    }

    SupervisorTools supervisor_tools(const configuration::WorkstationSettings& settings) {
        return {[this, settings](const workflows::OutreachReport& report, std::stop_token stop) {
                    return print_report(*assembly_, settings, outreach_paper(report, settings.workstation),
                                        std::move(stop));
                },
                [this] { return agencies(*assembly_); }, [this] { return moves_away(*assembly_); }};
    }

    void quit() {
        counter_.reset();
        if (start_window_ != nullptr) {
            start_window_->Destroy();
            start_window_ = nullptr;
        }
        ExitMainLoop();
    }

    AssemblyOptions options_;
    bool language_asked_ = false;
    bool large_type_asked_ = false;
    Language language_ = Language::Thai;
    std::mutex camera_turn_;
    ThreadRunner runner_;
    std::unique_ptr<Assembly> assembly_;
    std::unique_ptr<WxTexts> texts_;
    std::unique_ptr<WorkBench> opening_;
    std::unique_ptr<StoreUpkeep> upkeep_;
    workflows::ServiceCatalogue catalogue_of_services_;
    std::unique_ptr<DayDesk> day_;
    std::optional<workflows::SupervisionPorts> supervision_;
    std::optional<workflows::OutreachPorts> outreach_;
    std::unique_ptr<CounterApplication> counter_;
    StartWindow* start_window_ = nullptr;
};

}  // namespace
}  // namespace amphoe::gui

wxIMPLEMENT_APP(amphoe::gui::AmphoeDeskApp);
