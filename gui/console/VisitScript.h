// The visit script of `visit run` as checked values.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/domain/CardAbsence.h"
#include "core/domain/Consent.h"
#include "core/domain/Failure.h"
#include "gui/console/ServiceScript.h"

namespace amphoe::gui::console {

/// A whole visit. Secrets appear as names of environment variables only. File and folder names of `file:` are already
/// resolved against the script's folder.
struct VisitScript {
    struct Officer {
        std::string id;
        std::string pin_env;
    };
    struct Consent {
        bool face = false;
        domain::LegalBasis legal_basis = domain::LegalBasis::ConsentSection26;
    };
    struct Card {
        std::string reader;  ///< empty: the only card found
        int wait_s = 0;
        std::optional<domain::CardAbsence> absent;  ///< nobody shows a card: neither consent, card nor face
    };
    struct Camera {
        std::string source;            ///< empty: the camera of the settings
        std::optional<int> timeout_s;  ///< empty: of the rules in force
    };
    /// W3.11: instead of a full proof, two factors of somebody proofed before. The chip counts by itself.
    struct Authentication {
        bool face = false;
        bool otp = false;
        std::string otp_env;   ///< variable with the code; empty: what a simulated centre sent
        std::string thaid_qr;  ///< the one-time code of the citizen's app; empty: not shown
    };
    struct Print {
        enum class To { None, Printer };
        To to = To::None;
        std::string printer;  ///< as DocumentPrinter takes it: a queue, "file:FOLDER", or empty for the default
    };

    /// Papers that may leave as a signed file do so instead of being printed.
    struct Give {
        std::filesystem::path folder;
    };

    Officer officer;
    Consent consent;
    Card card;
    Camera camera;
    std::vector<ServiceScript> services;  ///< at least one
    Print print;
    std::optional<Give> give;
    std::optional<FeeScript> fee;  ///< taken for every service that costs something, before its papers are printed
    bool sync_now = true;
    bool officer_looked = true;  ///< who runs a script speaks for the officer's look (W3.6), unless it says no
    bool show_pages = false;     ///< the result repeats what the pages show of the registers
    int activation_wait_s = 0;   ///< how long to wait for the citizen's app after ThaID was accepted
    std::optional<Authentication> authentication;
    std::string continue_case;        ///< id or number of a case whose face was accepted; empty: a new visit
    std::string continue_visit;       ///< a case of a visit that was left half-entered; empty: a new visit
    std::string ticket;               ///< queue number of the citizen; empty: came without one
    bool ticket_for_another = false;  ///< the officer asked: who sits here uses the ticket of somebody else
};

/// Strict: unknown keys, keys given twice, wrong types and impossible values are refused, and the detail names the path
/// of the key ("services[0].phone"). A known field that this very visit does not ask for is refused by its pages.
/// ScriptInvalid; ServiceUnknown; FileUnreadable. Optional are card, camera, print and sync.
domain::Result<VisitScript> load_visit_script(const std::filesystem::path& file);

}  // namespace amphoe::gui::console
