// Agencies that rely on the district's identity proofs, and what they need to connect (domain.md W19, C41-C44).
#pragma once

#include <map>
#include <string>
#include <vector>

namespace amphoe::domain {

struct Agency {
    std::string id;
    std::string name_th;
    std::string name_en;
    std::string sector;  ///< "public" or "private"
    std::string status;  ///< "invited", "testing", "live" or "suspended"
    std::vector<std::string> purposes;
    std::vector<std::string> fields;                ///< what is released to it: "name_th", "address" ...
    std::map<std::string, std::string> steps_done;  ///< key of a step -> ISO date
    std::string certificate{};                      ///< of an entry of the centre; empty: none
    std::string expires{};                          ///< ISO date, the last day of the certificate
    bool from_centre = false;                       ///< the centre's registry says so; else the shipped file
};

/// Counts an announcement gave; the directory itself names examples only.
struct AnnouncedAgencies {
    std::string as_of;  ///< ISO date
    int public_sector = 0;
    int private_sector = 0;
    std::string source;
};

struct AgencyDirectory {
    std::string version;
    std::string effective_from;
    AnnouncedAgencies announced;
    std::vector<Agency> agencies;  ///< sorted by id

    /// sector -> status -> how many
    std::map<std::string, std::map<std::string, int>> counts() const {
        std::map<std::string, std::map<std::string, int>> all;
        for (const auto& agency : agencies) {
            ++all[agency.sector][agency.status];
        }
        return all;
    }
    const Agency* find(const std::string& id) const {
        for (const auto& agency : agencies) {
            if (agency.id == id) {
                return &agency;
            }
        }
        return nullptr;
    }
};

/// One step on the way to a connection, in order.
struct ConnectionStep {
    std::string key;
    std::string title_th;
    std::string title_en;
    std::string needs_th;   ///< what has to be there
    bool official = false;  ///< published by DOPA; false: our own addition
};

struct ReadinessQuestion {
    std::string key;
    std::string section_th;
    std::string text_th;
    int weight = 1;
};

/// From this percentage on the level holds.
struct ReadinessLevel {
    int from_percent = 0;
    std::string title_th;
    std::string advice_th;
};

struct ConnectionForms {
    std::string version;
    std::string effective_from;
    std::vector<ConnectionStep> steps;
    std::vector<ReadinessQuestion> questions;
    std::vector<ReadinessLevel> levels;  ///< rising, the first from 0
};

/// Answers of an office or agency about itself: key -> "yes", "partly" or "no".
using ReadinessAnswers = std::map<std::string, std::string>;

struct ReadinessResult {
    int percent = 0;  ///< of the weights; "partly" counts half, rounded down
    std::map<std::string, int> section_percent;
    ReadinessLevel level;
    std::vector<std::string> open_th;  ///< texts of what is not "yes"
};

/// Every question must be answered.
ReadinessResult judge_readiness(const ConnectionForms& forms, const ReadinessAnswers& answers);

/// "เลขประจำตัวประชาชน" of "pid": a released field as people call it; the key itself when it is none.
std::string released_field_th(const std::string& key);
/// All of "pid,name", separated by ", ".
std::string released_fields_th(const std::string& comma_list);

}  // namespace amphoe::domain
