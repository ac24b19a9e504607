// template_gallery: milliseconds of one search over 10,000 templates, median of 50, and the plain walk's beside it.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>

#include "core/face/TemplateGallery.h"

namespace {

using namespace amphoe;

double median_ms(const std::function<std::size_t()>& search, std::size_t& found) {
    std::vector<double> times;
    for (int round = 0; round < 50; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        found = search();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::nth_element(times.begin(), times.begin() + 25, times.end());
    return times[25];
}

std::size_t plain_walk(const std::vector<domain::FaceTemplate>& all, const domain::FaceTemplate& sought, double limit) {
    std::size_t found = 0;
    for (const auto& face : all) {
        double sum = 0;
        for (std::size_t i = 0; i < face.values().size(); ++i) {
            sum += std::pow(static_cast<double>(face.values()[i]) - static_cast<double>(sought.values()[i]), 2);
        }
        found += std::sqrt(sum) <= limit ? 1 : 0;
    }
    return found;
}

}  // namespace

int main() {
    std::mt19937 random(11);
    std::normal_distribution<float> normal(0, 0.05F);  // strangers then lie about 0.8 apart, as real ones do
    std::vector<domain::FaceTemplate> all;
    face::TemplateGallery gallery;
    for (int index = 0; index < 10'000; ++index) {
        std::vector<float> values(128);
        std::generate(values.begin(), values.end(), [&] { return normal(random); });
        all.emplace_back(values);
        gallery.add(std::to_string(index), all.back());
    }
    constexpr double limit = 0.38;
    std::size_t found_plain = 0;
    std::size_t found = 0;
    const double plain = median_ms([&] { return plain_walk(all, all[77], limit); }, found_plain);
    const double ours = median_ms([&] { return gallery.nearest(all[77], limit).size(); }, found);
    std::printf("10,000 templates: gallery %.2f ms, plain walk %.2f ms, %.1f times faster; found %zu and %zu\n", ours,
                plain, plain / ours, found, found_plain);
    return found == found_plain ? 0 : 1;
}
