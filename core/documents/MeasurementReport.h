// What a report of measurements says, as values: facts, paragraphs, tables and charts from top to bottom.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/documents/DocumentTemplate.h"

namespace amphoe::documents {

struct ReportHeading {
    std::string text;
};

struct ReportParagraph {
    std::string text;
};

/// Two columns: label and value.
struct ReportFacts {
    std::vector<std::pair<std::string, std::string>> rows;
};

/// The first row is the heading; `shares` are the parts of the width, one a column, together 1.
struct ReportTable {
    std::vector<double> shares;
    std::vector<std::vector<std::string>> rows;
};

struct ChartAxis {
    std::string label;
    double least = 0;
    double most = 1;
    bool logarithmic = false;  ///< then `least` is above 0
    std::vector<std::pair<double, std::string>> ticks;
};

struct ChartSeries {
    std::string label;
    Colour colour;
    bool filled = false;  ///< the area down to the axis is tinted
    bool dashed = false;
    std::vector<std::pair<double, double>> points;  ///< outside the axes: cut at the edge
};

/// A vertical line across the chart.
struct ChartMark {
    double at = 0;
    std::string label;
};

struct ReportChart {
    std::string title;
    ChartAxis across;
    ChartAxis up;
    std::vector<ChartSeries> series;
    std::vector<ChartMark> marks;
};

/// A QR code of 34 mm with words beside it. The payload has 1 to 400 bytes.
struct ReportCode {
    std::string payload;
    std::string text;
};

using ReportBlock = std::variant<ReportHeading, ReportParagraph, ReportFacts, ReportTable, ReportChart, ReportCode>;

/// Also the form of other plain papers of the office: registers, lists, leaflets.
struct MeasurementReport {
    std::string title_th;
    std::string title_en;
    std::string footer;  ///< on every page, before the page number
    std::vector<ReportBlock> blocks;
};

}  // namespace amphoe::documents
