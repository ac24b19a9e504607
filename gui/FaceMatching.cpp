#include "gui/FaceMatching.h"

#include <chrono>

#include "core/configuration/DatedFiles.h"
#include "core/face/FileBytes.h"
#include "core/support/Time.h"
#include "core/sync/CmsReceipts.h"

namespace amphoe::gui {
namespace {

using configuration::WorkstationSettings;
using domain::Failure;
using domain::FailureCode;

constexpr std::size_t largest_file = 1024 * 1024;

Failure refused(const std::string& file, const std::string& why) {
    return {FailureCode::ConfigurationInvalid, file + ": " + why};
}

domain::Result<face::FaceThresholdFile> signed_thresholds(const std::filesystem::path& file,
                                                          const std::filesystem::path& signer) {
    const auto bytes = face::read_file(file, largest_file);
    const auto certificate = face::read_file(signer, largest_file);
    if (!bytes || !certificate) {
        return refused((bytes ? signer : file).filename().string(), "cannot be read");
    }
    const auto content =
        sync::content_signed_by(*bytes, {reinterpret_cast<const char*>(certificate->data()), certificate->size()});
    if (!content) {
        return refused(file.filename().string(), "is not signed by the certificate the settings name");
    }
    return face::parse_face_thresholds({reinterpret_cast<const char*>(content->data()), content->size()});
}

domain::Result<face::FaceThresholdFile> thresholds_of(const WorkstationSettings& settings,
                                                      const std::filesystem::path& data,
                                                      const std::filesystem::path& resources) {
    if (settings.face_thresholds_file.empty()) {
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        return configuration::load_in_force(resources / "configuration" / "face-thresholds.json",
                                            support::bangkok_date(now), face::load_face_thresholds);
    }
    const auto file = data / settings.face_thresholds_file;
    return settings.face_thresholds_signer.empty() ? face::load_face_thresholds(file)
                                                   : signed_thresholds(file, data / settings.face_thresholds_signer);
}

face::FaceModelSource models_of(const WorkstationSettings& settings, const std::filesystem::path& data,
                                const std::filesystem::path& models) {
    face::FaceModelSource source{settings.models_folder.empty() ? models : data / settings.models_folder};
    if (!settings.recognition_model_file.empty()) {
        source.own_recognition =
            face::OwnRecognitionModel{data / settings.recognition_model_file, settings.recognition_model_sha256};
    }
    return source;
}

}  // namespace

domain::Result<FaceMatching> open_face_matching(const domain::Result<WorkstationSettings>& settings,
                                                const std::filesystem::path& data,
                                                const std::filesystem::path& resources,
                                                const std::filesystem::path& models) {
    const auto configured = settings ? *settings : WorkstationSettings{};
    const auto thresholds = thresholds_of(configured, data, resources);
    if (!thresholds) {
        return thresholds.error();
    }
    std::optional<face::LoadedCohort> cohort;
    if (!configured.face_cohort_file.empty()) {
        auto loaded = face::load_cohort(data / configured.face_cohort_file, configured.face_cohort_sha256);
        if (!loaded) {
            return loaded.error();
        }
        cohort = std::move(*loaded);
    }
    FaceMatching matching;
    matching.facts.own_thresholds = !configured.face_thresholds_file.empty();
    matching.facts.thresholds_signed = matching.facts.own_thresholds && !configured.face_thresholds_signer.empty();
    if (cohort) {
        matching.facts.cohort = cohort->identity;
        matching.facts.cohort_people = cohort->content.templates.size();
    }
    auto opened = face::DlibFaceMatcher::open(models_of(configured, data, models), *thresholds, cohort);
    if (!opened) {
        return opened.error();
    }
    matching.matcher = std::move(*opened);
    return matching;
}

}  // namespace amphoe::gui
