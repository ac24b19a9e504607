// The settings of this workstation: config.json in its data folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "core/domain/Failure.h"
#include "core/domain/PaperSetUp.h"
#include "core/domain/ReaderRoles.h"
#include "core/domain/Rules.h"

namespace amphoe::configuration {

/// Paths are absolute or relative to the data folder; empty members mean the program's default.
struct WorkstationSettings {
    domain::Workstation workstation;
    std::string language = "th";      ///< "th" or "en"
    bool large_type = false;          ///< the officers' windows begin as after F9
    std::string camera_source = "0";  ///< as in console.md, visit script
    domain::ReaderRoles readers;      ///< "readers": {"citizen": PART OF A NAME, "officer": PART OF A NAME}
    std::string printer;              ///< queue name; empty: the default queue; "file:FOLDER": training printer
    domain::PaperSetUp papers;        ///< "paper_printers": {"a4": QUEUE, ...}, "numbered_papers": [KIND, ...]
    /// Up to two of A-Z and 1-9 before every queue ticket of this workstation, so that the tickets of an office with
    /// more than one queue differ; empty: none.
    std::string ticket_prefix;
    std::string scanner;                   ///< name as `scan list` says it; empty: the first; "file:FOLDER": simulated
    std::string print_server;              ///< CUPS server "host:port"; empty: the system's
    std::string proxy;                     ///< HTTP proxy to the centre "host:port"; empty: straight
    long upload_bytes_per_s = 0;           ///< ceiling for what the outbox sends; 0: none
    std::string models_folder;             ///< empty: where set-up put them
    std::string recognition_model_file;    ///< dlib's own model file instead of the imported one; empty: imported
    std::string recognition_model_sha256;  ///< of that file: reading a network is like running code
    std::string face_thresholds_file;      ///< the office's own calibration; empty: the shipped thresholds
    std::string face_thresholds_signer;  ///< certificate (PEM) that must have signed that file; empty: it is plain JSON
    std::string face_cohort_file;        ///< empty: raw distances
    std::string face_cohort_sha256;      ///< of that file, as `face cohort show` says it
};

/// "proxy.example:3128"; nothing when there is no host or no port from 1 to 65535.
std::optional<std::pair<std::string, int>> host_and_port(const std::string& address);

/// Reads config.json. Unknown keys, wrong types, office codes that are not four digits: ConfigurationInvalid.
domain::Result<WorkstationSettings> load_workstation_settings(const std::filesystem::path& file);

/// Writes config.json (used when a workstation is set up). FileNotWritable.
domain::Result<domain::Done> save_workstation_settings(const std::filesystem::path& file,
                                                       const WorkstationSettings& settings);

}  // namespace amphoe::configuration
