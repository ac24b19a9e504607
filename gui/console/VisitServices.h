// The services of a scripted visit: opened, entered page by page, confirmed, sent and printed, each as named steps.
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/workflows/DocumentIssue.h"
#include "core/workflows/FeeDesk.h"
#include "core/workflows/ServiceCatalogue.h"
#include "core/workflows/ServiceRun.h"
#include "gui/console/ServiceScript.h"
#include "gui/console/VisitSteps.h"

namespace amphoe::gui::console {

/// What the services of a visit borrow; must outlive them.
struct ServiceSurroundings {
    const workflows::ServicePorts& ports;
    const workflows::ServiceCatalogue& catalogue;
    std::filesystem::path papers;  ///< folder for copies of papers; empty: none
    std::function<void(const std::string&)> note;
    std::stop_token stop;
    const workflows::PaperPorts* paper_desk = nullptr;  ///< null: papers are only printed here
};

/// Steps are named "<service>.<page>"; those of ThaID keep the names of the console contract: case, phone, confirm,
/// sync, slip, print. A service that the centre refuses does not stop the others.
class VisitServices {
  public:
    /// `scripts` is never empty and must outlive it.
    VisitServices(const ServiceSurroundings& around, VisitSteps& steps, const std::vector<ServiceScript>& scripts);

    /// ServiceNotAvailable, before anything is saved.
    domain::Result<domain::Done> make(workflows::VisitJournal& journal, workflows::IdentityProof& proof);
    /// The first service, so that a visit that ends at the face is in the log. `known`: its case is there already.
    void open_first(bool known);
    /// The receipt of a request that is complete with a page is printed at once, before anybody agrees: the step
    /// "<service>.request_receipt". `printer` as in print_all.
    void enter_all(const std::optional<std::string>& printer);
    /// All but those whose fee comes before the signature: of these what they cost is noted, as "<service>.order".
    void confirm_all();
    void deliver_all(bool now);
    /// Receipt or waiver for every service that costs something (W14), before the papers are made and printed.
    void take_fees(const domain::Officer& officer, const FeeScript& fee);
    /// What was to be paid first: signed by the second person, confirmed and sent. FeeNotPaid holds up nothing else.
    void sign_all(bool now);
    void issue_all(bool copies);
    /// Papers that may leave as signed files are written into the folder and not printed.
    void give_all(const domain::Officer& officer, const std::filesystem::path& folder);
    /// `printer` as in the script; nothing: not printed.
    void print_all(const std::optional<std::string>& printer);

    /// Of the first service, empty before it is open.
    std::string first_case() const;
    std::vector<domain::Case> cases() const;
    std::vector<VisitOutcome::Document> documents() const;
    /// `shown`: with the rows the pages showed, the page still asked among them.
    std::vector<VisitOutcome::ServiceLine> lines(bool shown) const;
    /// The case of a service the centre accepted, or null.
    const domain::Case* accepted(domain::ServiceKind kind) const;

  private:
    struct Entry {
        const ServiceScript* script = nullptr;
        std::unique_ptr<workflows::ServiceRun> run;
        std::set<std::string> used;
        std::vector<VisitOutcome::Document> documents;
        bool refused = false;
        bool accepted = false;
        std::optional<domain::RenderedDocument> receipt{};
        VisitOutcome::Document receipt_line{};
    };
    std::string step_name(const Entry& entry, const std::string& part) const;
    StepEnd open(Entry& entry);
    static bool allowed_later(const Entry& entry, const domain::Result<domain::Done>& result);
    void enter(Entry& entry);
    StepEnd hand_out(Entry& entry);
    void list_papers(Entry& entry, bool copies) const;
    /// False when nothing is left to do.
    bool enter_next(Entry& entry);
    /// ScriptInvalid without a PIN; SignInRefused, SignInLocked.
    domain::Result<domain::Officer> second_person(const ServiceScript::SecondPerson& named) const;
    StepEnd approve(Entry& entry);
    static StepEnd order(Entry& entry);
    StepEnd sign(Entry& entry);
    void run_confirm(Entry& entry);
    void run_deliver(Entry& entry, bool now);
    void enter_page(Entry& entry, const domain::FormPage& page);
    domain::Fields answers_for(Entry& entry, const domain::FormPage& page) const;
    void refuse_unused(const Entry& entry);
    StepEnd deliver(Entry& entry, bool now);
    domain::Result<workflows::FeeOrder> fee_order(const workflows::FeeBill& bill, const FeeScript& fee) const;
    StepEnd print_receipt(Entry& entry, const std::string& printer);
    StepEnd issue(Entry& entry, bool copies);
    std::string write_copy(const domain::RenderedDocument& paper) const;
    StepEnd give(Entry& entry, const domain::Officer& officer, const std::filesystem::path& folder) const;
    StepEnd print(Entry& entry, const std::optional<std::string>& printer);

    ServiceSurroundings around_;
    VisitSteps& steps_;
    workflows::VisitJournal* journal_ = nullptr;  ///< of make()
    std::optional<std::string> printer_{};        ///< of enter_all()
    std::vector<Entry> entries_;                  ///< without a run until make()
};

}  // namespace amphoe::gui::console
