// What `visit run` reports: every step, and what is saved whatever happened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/domain/Visit.h"
#include "core/workflows/ProofState.h"
#include "core/workflows/RegistryComparison.h"
#include "core/workflows/identity/FactorStates.h"

namespace amphoe::gui::console {

struct VisitStep {
    std::string name;            ///< "sign_in", "open", "consent", ...
    std::string outcome = "ok";  ///< "ok", "failed", "waiting", "skipped"
    long ms = 0;
    std::optional<domain::Failure> failure;
    std::optional<bool> verified;  ///< phone: whether a one-time code proved the number
};

struct VisitOutcome {
    struct Citizen {
        std::string name_th;
        std::string citizen_id_masked;
    };
    struct Proof {
        domain::FaceEvidence evidence;  ///< of the attempt that decided
        int attempts = 0;
        std::string level_label;
        domain::Fields recorded;  ///< the fields saved with that attempt
        bool officer_looked = false;
    };
    struct CaseLine {
        domain::Case record;
        domain::CaseState state = domain::CaseState::Draft;
        domain::Fields answer;  ///< of the centre to the accepted act, without what opens an enrolment
    };
    struct Document {
        std::string number;
        std::string kind;
        std::string pdf;  ///< the file printed or the copy written; empty when there is no file
        std::string sha256;
        std::string given_as{};  ///< "printed", "signed_pdf"; empty: still with the office
    };
    /// One service and what it took to enter it (C16).
    struct ServiceLine {
        struct Page {
            std::string step;
            std::vector<std::string> fields;
            int keystrokes = 0;
            std::vector<domain::Fields> shown;  ///< as the page showed it; empty unless the script asks for it
        };
        domain::ServiceKind kind = domain::ServiceKind::ThaidEnrolment;
        std::string case_number;
        int keystrokes = 0;
        std::vector<Page> pages;
    };
    struct Receipt {
        std::string id;
        std::string at;  ///< ISO 8601, the centre's time
    };

    std::string visit_id;  ///< empty when no visit was opened
    bool training = true;
    bool centre_simulated = true;
    std::optional<Citizen> citizen;
    std::vector<CaseLine> cases;
    std::vector<ServiceLine> services;
    int keystrokes = 0;  ///< of the whole visit, as at the desk
    std::optional<Proof> proof;
    std::optional<workflows::RegistryFindings> registry;       ///< chip against register, once asked
    std::optional<workflows::ReturningPerson> authentication;  ///< known again instead of proofed anew
    std::optional<domain::CardAbsence> card_absence;
    std::vector<workflows::FactorFinding> factors;  ///< every declared factor (C12); empty before the visit is open
    std::string activation;                         ///< of ThaID; empty: not waited for
    std::string level_two;                          ///< of ทางรัฐ; empty: not waited for
    int copies_avoided = 0;                         ///< of all cases, see domain/AvoidedCopies.h
    std::string second_officer;                     ///< who accepted the face of a continued case
    std::vector<Document> documents;
    int queued = 0;  ///< messages of this visit that wait for the centre
    std::optional<Receipt> receipt;
    std::vector<VisitStep> steps;
    std::optional<domain::Failure> failure;  ///< of the first step that did not succeed
};

}  // namespace amphoe::gui::console
